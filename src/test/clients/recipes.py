"""Runs every command of a document of recipes against a service that holds the sample story; each must give something.
With --write the block after each command becomes what the command gave."""

import re
import subprocess
import sys

base, path = sys.argv[1:3]
document = open(path, encoding="utf-8").read()


def answer(command: str) -> str:
    ready = command.replace("localhost:8080", base.removeprefix("http://"))
    done = subprocess.run(["bash", "-c", ready], capture_output=True, text=True, timeout=60)
    unknown = all(re.fullmatch(r'\{("\w+":null,?)+}', line) for line in done.stdout.splitlines())
    if unknown or re.search(r'"status": ?[45]\d\d', done.stdout) or "jq: error" in done.stderr:
        sys.exit(f"{command}\n-> {done.stdout}{done.stderr}")
    return done.stdout.rstrip("\n").replace(base, "http://localhost:8080")


commands = re.compile(r"```sh\n(.*?)```\n```(\w+)\n(.*?)```", re.DOTALL)
recipes = [(found, answer(found[1])) for found in commands.finditer(document)]
if "--write" in sys.argv:
    for found, given in reversed(recipes):
        block = f"```sh\n{found[1]}```\n```{found[2]}\n{given}\n```"
        document = document[: found.start()] + block + document[found.end() :]
    open(path, "w", encoding="utf-8").write(document)
print(f"{len(recipes)} recipes")
