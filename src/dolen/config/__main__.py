"""`python -m dolen.config` is `dolen`."""

from dolen.config.command import main

if __name__ == "__main__":
    main()
