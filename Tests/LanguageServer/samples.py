"""Texts with known findings."""

# One safe repair behind characters that every encoding counts in its own way.
EMOJI = "A😀 é the the ship sank.\n"
THE = ("duplicated-word", "the the")

# Three safe repairs of two rules, and two suggested ones of another finding.
ARTICLE = (
    "A😀 the the ship sank. The captain called. for help twice.\n\nIt hit a reef near Ly Sonaccording to the coast guard. It is is cold.\n"
)
CALLED = ("stray-stop", "called. for")
SON = ("merged-words", "Sonaccording")
IS = ("duplicated-word", "is is")
FINDINGS = [THE, CALLED, SON, IS]
# With its safe repairs.
REPAIRED = "A😀 the ship sank. The captain called for help twice.\n\nIt hit a reef near Ly Sonaccording to the coast guard. It is cold.\n"

SENTENCE = "Forty boats lay in the harbour until the ice was gone."
REPEATED = f"{SENTENCE} The mayor was pleased with the news. {SENTENCE}\n"

# Two findings; what else would be one is a script.
PAGE = (
    "<html><body>\n<h1>Ferry</h1>\n  <p>It is is cold in the town. The rain fell.</p>\n  <p>The port is is closed.</p>\n"
    "<script>\nThe gate is is open in the town.\n</script>\n</body></html>\n"
)
# A script to nobody but browsers: two findings as plain text.
NOTES = "Notes on <script>.\n\nThe gate is is open in the town.\n"
MARKDOWN = "# Ferry\n\nIt is is cold in *the town*.\n\n```\nit is is code\n```\n"
CLEAN = "The port is closed.\n"
# Shown at level info only.
FAINT = "The ferry ran all day.  Passengers said the weather was bad.\n"
