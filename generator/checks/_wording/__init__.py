"""Words that hurt: found by the rules of the vocabulary `wording`, set aside where they may stand, and told kindly."""

from generator.checks._wording.matcher import Hit, Matcher, words_of
from generator.checks._wording.sightings import Judge, Sighting, in_entry, in_prose, judge_of
from generator.checks._wording.telling import flaws, spots

__all__ = ["Hit", "Judge", "Matcher", "Sighting", "flaws", "in_entry", "in_prose", "judge_of", "spots", "words_of"]
