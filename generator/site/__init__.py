"""Pages → a site on disk: shells, navigation, addresses, writing. `mkdocs_plugin` is the only file that knows MkDocs.

`build` is the pipeline; the others are its steps. Only `write` writes. Another engine than MkDocs has to do one thing:
render the specimens that `routes` asks for.
"""
