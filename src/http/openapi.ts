/**
 * The API's description, made from the schemas that check and shape what passes through it.
 */
import { z } from "zod";
import { answerSchema } from "./answer-schema.ts";
import { problemSchema } from "./errors.ts";
import { feedbackBody } from "./feedback.ts";
import { askBody, askQuery } from "./question.ts";
import {
  measureDetailSchema,
  measureSummarySchema,
  ministrySchema,
  suggestionSchema,
} from "./resources.ts";

const schemas = {
  Question: askBody,
  Answer: answerSchema,
  Measure: measureDetailSchema,
  MeasureSummary: measureSummarySchema,
  Ministry: ministrySchema,
  Suggestion: suggestionSchema,
  Feedback: feedbackBody,
  Problem: problemSchema,
};

type Schema = z.core.JSONSchema.BaseSchema;

type Site = { readonly publicOrigin: string | undefined; readonly takesFeedback: boolean };

/** OpenAPI 3.1; `servers` only where the site's own origin is known. */
export function openApiDocument({ publicOrigin, takesFeedback }: Site) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Telework support assistant",
      version: "1",
      description:
        "Answers questions about the Japanese government's telework support measures with ranked, cited quotations.",
      license: { name: "MIT", identifier: "MIT" },
    },
    ...(publicOrigin && { servers: [{ url: publicOrigin }] }),
    paths: takesFeedback ? { ...paths, ...feedbackPath } : paths,
    components: { schemas: (components ??= toComponents()) },
  };
}

/** Worked out when first asked for, and once for all sites: neither start nor reload waits for it. */
let components: Readonly<Record<string, Schema>> | undefined;

function toComponents(): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(schemas).map(toComponent));
}

function toComponent([name, schema]: [string, z.ZodType]): [string, Schema] {
  return [name, toSchema(schema)];
}

/** Seen from the caller: what may be sent, and what is sent back, with room for later fields. */
function toSchema(schema: z.ZodType): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return rest;
}

const meanings: Readonly<Record<number, string>> = {
  400: "Unreadable: no JSON, or no UTF-8",
  403: "From a page of another site",
  404: "No such measure",
  413: "Body over 8 KiB",
  415: "Not application/json",
  422: "Wrong fields, one entry each",
  429: "Too many in a minute: again after `Retry-After`",
  500: "A fault on our side",
  503: "Not now (full, switched off, or not kept): send it again later",
};

const ask = { operationId: "ask", summary: "Ask a question, get a cited answer" };
const answer = { 200: json("The answer, whatever its outcome", ref("Answer")) };

const paths = {
  "/api/v1/ask": {
    post: {
      ...ask,
      requestBody: { required: true, content: { "application/json": { schema: ref("Question") } } },
      responses: { ...answer, ...problems([400, 403, 413, 415, 422, 429, 503]) },
    },
    get: {
      ...ask,
      operationId: "askByQuery",
      parameters: queryParameters(),
      responses: { ...answer, ...problems([400, 422, 429, 503]) },
    },
  },
  "/api/v1/measures": list("measures", "MeasureSummary", "All measures, in the handout's order"),
  "/api/v1/measures/{id}": {
    get: {
      operationId: "measure",
      summary: "A measure with its quotations, facts and sources",
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      responses: { 200: json("The measure", ref("Measure")), ...problems([404]) },
    },
  },
  "/api/v1/ministries": list("ministries", "Ministry", "The bodies named in the handout"),
  "/api/v1/suggestions": list("suggestions", "Suggestion", "The whole list to offer while typing"),
};

const feedbackPath = {
  "/api/v1/feedback": {
    post: {
      operationId: "feedback",
      summary: "Say whether an answer helped; kept when this returns, and the same again once",
      requestBody: { required: true, content: { "application/json": { schema: ref("Feedback") } } },
      responses: {
        200: json("As it is kept", ref("Feedback")),
        ...problems([400, 403, 413, 415, 422, 429, 503]),
      },
    },
  },
};

function list(name: string, item: keyof typeof schemas, summary: string) {
  const schema = {
    type: "object",
    properties: {
      corpusVersion: { type: "string" },
      [name]: { type: "array", items: ref(item) },
    },
    required: ["corpusVersion", name],
  };
  return { get: { operationId: name, summary, responses: { 200: json(summary, schema) } } };
}

/** `history` is repeated: `?q=…&history=…&history=…`. */
function queryParameters() {
  const { properties = {}, required = [] } = toSchema(askQuery);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function problems(statuses: readonly number[]) {
  const content = { "application/problem+json": { schema: ref("Problem") } };
  const all = [...statuses, 500];
  return Object.fromEntries(
    all.map((status) => [status, { description: meanings[status], content }]),
  );
}

function json(description: string, schema: object) {
  return { description, content: { "application/json": { schema } } };
}

function ref(name: keyof typeof schemas) {
  return { $ref: `#/components/schemas/${name}` };
}
