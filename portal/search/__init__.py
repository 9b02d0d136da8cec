"""The search: language (`text`, `lexicon`), what can be found (`kinds`), writing it down, asking (`asking`)."""
