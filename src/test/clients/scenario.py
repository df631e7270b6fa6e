"""Sample in, wait, comparison, pages of claims, an event, a problem: with the generated Python client."""

import json
import sys
import time
import urllib.request
from urllib.parse import parse_qs, urlparse

import parallax_client as parallax

base, sample = sys.argv[1:]
client = parallax.ApiClient(parallax.Configuration(host=base))
articles = parallax.ArticlesApi(client)
for line in open(sample, encoding="utf-8"):
    receipt = articles.add_article(parallax.ArticleRequest.from_dict(json.loads(line)))
while parallax.OperationApi(client).get_status().pending > 0:
    time.sleep(0.5)

stories = parallax.StoriesApi(client)
story = next(s for s in stories.list_stories(sort="-articles").items if len(s.articles) >= 5)
comparison = stories.get_comparison(story.id)
altered = [v.text for q in comparison.quotations for v in q.versions or [] if v.relation == "altered"]
assert any("never go back" in text for text in altered), altered

claims, after = [], None
while True:
    page = parallax.ClaimsApi(client).list_claims(size=5, after=after)
    claims += page.items
    if page.next is None:
        break
    after = parse_qs(urlparse(page.next).query)["after"][0]
assert len({c.id for c in claims}) == len(claims) >= 5

stream = urllib.request.Request(base + "/api/v1/events", headers={"Last-Event-ID": "0"})
with urllib.request.urlopen(stream, timeout=30) as lines:
    event = next(line.decode().strip() for line in lines if line.startswith(b"event:"))
assert event == "event:ingest", event

try:
    articles.add_article(parallax.ArticleRequest(source="Varrow Courier", published="yesterday", text="Rain fell."))
    raise AssertionError("a wrong article was taken")
except parallax.ApiException as e:
    problem = parallax.Problem.from_json(e.body)
    assert e.status == 400 and problem.errors[0].var_field == "published", e.body
print(f"{len(altered)} altered quotation versions, {len(claims)} claims, {event}, {problem.detail}")
