import { expect, test } from "vitest";
import { z } from "zod";
import { createApp } from "../../src/app.ts";
import { answerer, app, corpus, mask } from "../fixtures/site.ts";

const schema = z.looseObject({});
const content = z.record(
  z.string().regex(/^application\/(?:problem\+)?json$/),
  z.object({ schema }),
);

const operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(1),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(["query", "path"]),
        required: z.boolean(),
        schema,
      }),
    )
    .optional(),
  requestBody: z.strictObject({ required: z.boolean(), content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), content }),
  ),
});

/** The part of OpenAPI 3.1 that we use. */
const openApi = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.url() })).optional(),
  paths: z.record(z.string().startsWith("/"), z.partialRecord(z.enum(["get", "post"]), operation)),
  components: z.strictObject({ schemas: z.record(z.string(), schema) }),
});

async function readDescription() {
  return openApi.parse(await (await app.request("/api/v1/openapi.json")).json());
}

/** The component as a schema of zod again, with everything that it refers to. */
function toSchema(description: z.infer<typeof openApi>, name: string): z.ZodType {
  const component = description.components.schemas[name];
  if (!component) throw new Error(`no component ${name}`);
  return z.fromJSONSchema(component);
}

test("describes itself as OpenAPI 3.1", async () => {
  const { openapi, info } = await readDescription();
  expect({ openapi, version: info.version }).toEqual({ openapi: "3.1.0", version: "1" });
});

test("refers only to components that are there", async () => {
  const description = await readDescription();
  const references = JSON.stringify(description).matchAll(/"\$ref":"([^"]*)"/g);
  for (const [, reference = ""] of references) {
    const name = reference.replace("#/components/schemas/", "");
    expect(description.components.schemas, reference).toHaveProperty([name]);
  }
});

test("describes every address of the API, and no other", async () => {
  const { paths } = await readDescription();
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routes = app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`)
    .filter((route) => route !== "GET /api/v1/openapi.json");
  expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
});

test("gives each operation a name of its own", async () => {
  const { paths } = await readDescription();
  const names = Object.values(paths).flatMap((operations) =>
    Object.values(operations).map((one) => one?.operationId),
  );
  expect(new Set(names).size).toBe(names.length);
});

test("asks for exactly the fields that the API takes", async () => {
  const description = await readDescription();
  const question = toSchema(description, "Question");
  expect(question.safeParse({ question: "a", history: ["b"], limit: 10 }).success).toBe(true);
  for (const wrong of [{}, { question: "a", limit: 11 }, { question: "a", colour: "red" }]) {
    expect(question.safeParse(wrong).success).toBe(false);
  }
  const parameters = description.paths["/api/v1/ask"]?.get?.parameters;
  expect(parameters?.map(({ name }) => name).toSorted()).toEqual(
    ["history", "lang", "limit", "ministry", "q"].toSorted(),
  );
});

test.each([
  ["Answer", "/api/v1/ask?q=機器の購入に使える補助はありますか"],
  ["Answer", "/api/v1/ask?q=hello"],
  ["Measure", "/api/v1/measures/telework-days"],
  ["Problem", "/api/v1/ask?q="],
  ["Problem", "/api/v1/measures/nowhere"],
])("describes %s as %s sends it", async (name, path) => {
  const description = await readDescription();
  const body: unknown = await (await app.request(path)).json();
  expect(toSchema(description, name).parse(body)).toEqual(body);
});

test.each([
  ["MeasureSummary", "measures"],
  ["Ministry", "ministries"],
  ["Suggestion", "suggestions"],
])("describes %s as the list of %s sends it", async (name, list) => {
  const description = await readDescription();
  const response = await app.request(`/api/v1/${list}`);
  const body = (await response.json()) as Record<string, unknown>;
  expect(z.array(toSchema(description, name)).min(1).parse(body[list])).toEqual(body[list]);
});

test("names the site's own origin where it is known", async () => {
  expect((await readDescription()).servers).toBeUndefined();
  const publicOrigin = "https://telework.example.jp";
  const known = createApp({ corpus, answerer, mask, publicOrigin });
  const response = await known.request("/api/v1/openapi.json");
  expect(openApi.parse(await response.json()).servers).toEqual([{ url: publicOrigin }]);
});

test("describes feedback only where someone reads it", async () => {
  expect((await readDescription()).paths).not.toHaveProperty("/api/v1/feedback");
  const log = {
    record: () => undefined,
    state: () => "ok" as const,
    addFeedback: () => Promise.resolve(),
    retentionDays: 90,
    engine: "sqlite",
    reader: "テレワーク相談センター",
  } as const;
  const read = createApp({ corpus, answerer, mask, log });
  const description = openApi.parse(await (await read.request("/api/v1/openapi.json")).json());
  const responses = description.paths["/api/v1/feedback"]?.post?.responses ?? {};
  expect(Object.keys(responses).join(" ")).toBe("200 400 403 413 415 422 429 500 503");
  const answer: unknown = await (await read.request("/api/v1/ask?q=hello")).json();
  expect(toSchema(description, "Answer").parse(answer)).toHaveProperty("id");
});
