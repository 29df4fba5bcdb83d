"""What the notebooks share: one module a subject. Start with `helpers.steps`, which makes every table."""

__version__ = "0.1.0"
