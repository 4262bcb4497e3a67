// Plays one script in headless Chromium and prints one JSON report on standard output.
//
//   node journey.mjs SCRIPT < options.json
//
// The options are those of `Journey` in tests/support/browser.rs. The script is a module whose
// default export is an async function that gets the hands of hands.mjs. What went wrong in the
// browser is gathered here, so that a script cannot forget to look at it.

import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { hands } from "./hands.mjs";

// A new profile without any traffic of its own: the machine's network answers nobody.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function readInput() {
  let text = "";
  for await (const piece of process.stdin) text += piece;
  return JSON.parse(text);
}

// Everything that a person would not see, but that a developer has to.
function listen(page, report) {
  page.on("console", (message) => {
    // The answers themselves are counted below, where it is known which ones may be refusals.
    const isAnswer = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isAnswer) report.consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => report.consoleErrors.push(String(error)));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "failed";
    // A download, or a next click before the page was whole, ends a navigation this way; so does a form
    // that is saved while typing, which does not follow where its answer leads.
    const mayEnd = request.isNavigationRequest() || request.redirectedFrom() !== null;
    if (!(mayEnd && why === "net::ERR_ABORTED")) report.failedRequests.push(`${request.method()} ${request.url()}: ${why}`);
  });
  page.on("response", (response) => {
    // A page may refuse (422, 404); a style sheet may not be missing, and nothing may break.
    const bound = response.request().isNavigationRequest() ? 500 : 400;
    if (response.status() < bound) return;
    report.failedRequests.push(
      `${response.request().method()} ${response.url()}: ${response.status()}`,
    );
  });
}

async function play(script, options, report) {
  const profile = await mkdtemp(join(tmpdir(), "tenderspoor-browser-"));
  await mkdir(options.output, { recursive: true });
  let context;
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: options.chromium,
      headless: true,
      args: FLAGS,
      baseURL: options.baseUrl,
      viewport: options.viewport,
      javaScriptEnabled: options.javascript,
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(options.patienceMs);
    const page = context.pages()[0];
    listen(page, report);
    const { default: journey } = await import(pathToFileURL(resolve(script)).href);
    try {
      await journey(hands(page, options, report));
    } catch (error) {
      report.error = `${error.stack ?? error}\nat ${page.url()}`;
      await page.screenshot({ path: join(options.output, "surprise.png"), fullPage: true });
    }
  } finally {
    await context?.close();
    await rm(profile, { recursive: true, force: true });
  }
}

const report = {
  error: null,
  consoleErrors: [],
  failedRequests: [],
  axeViolations: [],
  axeChecks: 0,
  screenshots: [],
  notes: [],
};
try {
  await play(process.argv[2], await readInput(), report);
} catch (error) {
  report.error ??= String(error.stack ?? error);
}
process.stdout.write(JSON.stringify(report));
