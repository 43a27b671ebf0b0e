/**
 * The reports: a page to be printed and handed on, and the same as a file.
 */
import { type Context, Hono } from "hono";
import { z } from "zod";
import { toHour } from "../../log/entry.ts";
import { readReport, type Period, toMonday } from "../../log/report.ts";
import { toCsv } from "../../views/desk/csv.ts";
import { toJapanHour } from "../../views/desk/japan-time.ts";
import { deskPage } from "../../views/desk/page.ts";
import { reportRows } from "../../views/desk/report-rows.ts";
import { periods, reportTexts } from "../../views/desk/report-texts.ts";
import { reportPage, type ReportPeriod } from "../../views/desk/reports.ts";
import { fileHeaders } from "./file-headers.ts";
import { now } from "./session.ts";
import type { DeskDeps, DeskEnv } from "./settings.ts";

const periodQuery = z.enum(periods).catch("4w");

export function reportRoutes(deps: DeskDeps): Hono<DeskEnv> {
  const { corpus, desk } = deps;
  const read = (period: ReportPeriod) => readReport(desk.store, toPeriod(period, now(deps)));
  return new Hono<DeskEnv>()
    .get("/reports", async (c) => {
      const period = chosen(c);
      const report = await read(period);
      const exact = c.req.query("exact") === "1";
      const day = toJapanHour(toHour(now(deps))).slice(0, 10);
      const content = reportPage({ report, period, exact, corpus, day });
      const frame = { staff: c.get("staff"), csrf: c.get("csrf"), current: "reports" } as const;
      return c.html(deskPage({ title: reportTexts.title, content, ...frame }));
    })
    .get("/reports.csv", async (c) => {
      const rows = reportRows(await read(chosen(c)), corpus);
      return c.body(toCsv(rows), 200, fileHeaders("report.csv"));
    });
}

function chosen(c: Context): ReportPeriod {
  return periodQuery.parse(c.req.query("period"));
}

const day = 24 * 60 * 60 * 1000;

/** In Japan weeks begin on Monday, the fiscal year in April. */
function toPeriod(period: ReportPeriod, now: number): Period {
  if (period === "all") return {};
  if (period === "fy") {
    const [year = 0, month = 0] = toJapanHour(toHour(now)).split("-").map(Number);
    return { from: fromJapanDay(`${month >= 4 ? year : year - 1}-04-01`, 0) };
  }
  const weeks = Number.parseInt(period, 10);
  return { from: fromJapanDay(toMonday(toHour(now)), 1 - weeks) };
}

/** The hour in which the day begins in Japan, so many weeks later. */
function fromJapanDay(date: string, weeks: number): string {
  return toHour(Date.parse(`${date}T00:00:00+09:00`) + weeks * 7 * day);
}
