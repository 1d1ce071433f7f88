"""The vocabularies: one file each here, one file each in `casebook/vocabulary/`. Entries refer to their terms by id."""
