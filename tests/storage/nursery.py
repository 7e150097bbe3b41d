"""A program that keeps a nursery of writers, for tests that kill them.

It prepares the house once. For each line on its standard input it forks four writers and a sealer,
and prints their process ids; a writer tells the test of each fact, after its commit, through the
pipe whose number is the program's argument. `reap` waits for those who were killed.
"""

import os
import sys

import django

WRITERS = 4


def write(pipe: int) -> None:
    """Append facts until killed, two in a transaction, telling of them once committed."""
    from django.db import transaction  # noqa: PLC0415  # after django.setup

    from dolen.journal import clock, store  # noqa: PLC0415
    from tests.journal.telling import described, entry  # noqa: PLC0415

    number = 0
    while True:
        number += 1
        facts = [described(note="seen alone " * 20, hours=number) for _ in range(2)]
        with transaction.atomic():
            receipts = store.append([entry(fact) for fact in facts], recorded_at=clock.now())
        os.write(pipe, "".join(f"{one.uid}\n" for one in receipts).encode())


def seal(_pipe: int) -> None:
    """Seal until killed."""
    from dolen.journal import store  # noqa: PLC0415

    while True:
        store.seal()


def main() -> None:
    """Do as told on standard input."""
    django.setup()
    pipe = int(sys.argv[1])
    children: list[int] = []
    for line in sys.stdin:
        if line.strip() == "reap":
            for child in children:
                os.waitpid(child, 0)
            children = []
            print("reaped", flush=True)
            continue
        for work in (*[write] * WRITERS, seal):
            child = os.fork()
            if child == 0:
                try:
                    work(pipe)
                finally:
                    os._exit(1)
            children.append(child)
        print(" ".join(map(str, children)), flush=True)


if __name__ == "__main__":
    main()
