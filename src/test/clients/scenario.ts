// Sample in, wait, comparison, pages of claims, an event, a problem: with the generated TypeScript client.
import { readFileSync } from "node:fs";
import * as parallax from "./index";

async function scenario(base: string, sample: string): Promise<void> {
  const configuration = new parallax.Configuration({ basePath: base });
  const articles = new parallax.ArticlesApi(configuration);
  for (const line of readFileSync(sample, "utf8").trim().split("\n")) {
    await articles.addArticle({ articleRequest: parallax.ArticleRequestFromJSON(JSON.parse(line)) });
  }
  while (((await new parallax.OperationApi(configuration).getStatus()).pending ?? 0) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }

  const stories = new parallax.StoriesApi(configuration);
  const story = (await stories.listStories({ sort: "-articles" })).items[0];
  const comparison = await stories.getComparison({ id: story.id });
  const altered = (comparison.quotations ?? [])
    .flatMap((quotation) => quotation.versions ?? [])
    .filter((version) => version.relation === "altered");
  if (!altered.some((version) => version.text?.includes("never go back"))) throw new Error("no altered quotation");

  const claims: parallax.ClaimEntry[] = [];
  let after: string | undefined;
  do {
    const page: parallax.ClaimPage = await new parallax.ClaimsApi(configuration).listClaims({ size: 5, after });
    claims.push(...page.items);
    after = page.next ? (new URL(page.next, base).searchParams.get("after") ?? undefined) : undefined;
  } while (after);
  if (new Set(claims.map((claim) => claim.id)).size !== claims.length) throw new Error("a claim came twice");

  const stream = await fetch(`${base}/api/v1/events`, { headers: { "Last-Event-ID": "0" } });
  let heard = "";
  for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
    heard += new TextDecoder().decode(chunk);
    if (heard.includes("event:ingest")) break;
  }

  const wrong = { source: "Varrow Courier", published: "yesterday", text: "Rain fell." };
  const problem = await articles.addArticle({ articleRequest: wrong }).then(
    () => Promise.reject(new Error("a wrong article was taken")),
    async (error: parallax.ResponseError) => parallax.ProblemFromJSON(await error.response.json()),
  );
  if (problem.status !== 400 || problem.errors?.[0].field !== "published") throw new Error(problem.detail);
  console.log(`${altered.length} altered quotation versions, ${claims.length} claims, event:ingest, ${problem.detail}`);
}

scenario(process.argv[2], process.argv[3]);
