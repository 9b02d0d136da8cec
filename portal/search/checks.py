"""What operators are told about the search by `manage.py check`."""

from django.core.checks import Warning, register

from portal.search import lexicon


@register(deploy=True)
def lexicon_is_built(app_configs=None, **_kwargs) -> list[Warning]:
    """Without the lexicon irregular forms are not found; everything else works."""
    if lexicon.path().exists():
        return []
    return [
        Warning(
            "The search has no lexicon: it finds regular forms of words only.",
            hint="Run manage.py build_lexicon once, then rebuild_index, and restart the workers.",
            id="portal.W001",
        )
    ]
