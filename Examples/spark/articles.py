"""Writes made-up articles, a JSON object a line, the same ones each time; some are damaged, and some lack a text.

    python3 articles.py COUNT > articles.jsonl
"""

import json
import random
import sys

SUBJECTS = ["The mayor of Đà Lạt", "A farmer near Huế", "The harbour office", "The train to Lào Cai", "A school in Cần Thơ", "The divers"]
VERBS = ["said on Tuesday that", "denied at noon that", "wrote in a letter that", "told the council that"]
NEWS = ["the bridge stays closed until spring", "nobody was hurt", "three boats are missing off the cape", "rice costs six percent more"]
ENDS = ["according to the police", "although the road is dry again", "while the children were at school", "because the wind had turned"]
DAMAGE = [
    lambda text: text.replace(" the ", " the the ", 1),
    lambda text: text[:-1] + " .",
    lambda text: text[:-1] + ",.",
    lambda text: text.replace(" according", "according"),
    lambda text: text.replace("ạ", "\ufffd"),
]


def sentence(chance: random.Random) -> str:
    text = " ".join(chance.choice(part) for part in (SUBJECTS, VERBS, NEWS, ENDS)) + "."
    return chance.choice(DAMAGE)(text) if chance.random() < 0.1 else text


def main(count: int) -> None:
    chance = random.Random(1)
    for number in range(count):
        title = sentence(chance)[:-1]
        body = "\n".join(sentence(chance) for _ in range(3))
        if number % 1000 == 7:
            title, body = None, None
        print(json.dumps({"id": number, "title": title, "body": body}, ensure_ascii=number % 2 == 0))


if __name__ == "__main__":
    main(int(sys.argv[1]))
