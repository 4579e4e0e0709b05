// lectern diff: what has changed in the original since its translations were made from it.
#include <algorithm>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "app/verbs/printing.h"
#include "app/verbs/texts/asked_for.h"
#include "app/verbs/verbs.h"
#include "base/one_line.h"
#include "base/system/file.h"
#include "deck/accepted.h"
#include "deck/deck.h"
#include "deck/format/catalogue.h"
#include "deck/word_changes.h"

namespace lectern::app {
namespace {

std::string place_in(const deck::Speech& speech, int line) {
  return one_line(speech.file.filename().string()) + (line > 0 ? ':' + std::to_string(line) : "");
}

/// What the translation has of a paragraph of the original, and from which line on.
struct Rendering {
  std::string text;
  int line = 0;
};

Rendering rendering_of(const deck::Deck& deck, std::size_t speech, std::size_t paragraph) {
  const deck::Speech& original = deck.speeches.front();
  Rendering rendering;
  for (std::size_t bead = 0; bead < deck.beads.size(); ++bead) {
    const IndexRange said = deck.beads[bead].sentences.front();
    if (said.empty() || original.sentences[said.begin].paragraph > paragraph ||
        original.sentences[said.end - 1].paragraph < paragraph) {
      continue;
    }
    const std::string text =
        deck::text_of(deck.speeches[speech], deck.beads[bead].sentences[speech]);
    if (text.empty()) continue;
    if (rendering.line == 0) rendering.line = deck::source_of(deck, bead, speech).begin.line;
    rendering.text += (rendering.text.empty() ? "" : " ") + text;
  }
  return rendering;
}

std::string on_one_line(const std::string& text) {
  return one_line(deck::with_line_ends(text, " / "));
}

/// "  en.txt:5  Thank you [-very-] {+so+} much.", and the translation beneath it.
std::string entry_of(const deck::Deck& deck, std::size_t speech, const deck::Change& change) {
  const deck::Speech& original = deck.speeches.front();
  if (!change.paragraph) {
    return "\n" + place_in(original, 0) + ": there no more\n    [-" + on_one_line(*change.before) +
           "-]\n";
  }
  const deck::Paragraph& now = original.paragraphs[*change.paragraph];
  const Rendering rendering = rendering_of(deck, speech, *change.paragraph);
  const std::string changes =
      change.before
          ? deck::word_changes(*change.before, now.text, original.language, deck::Unchanged::Whole)
          : now.text;
  return "\n" + place_in(original, now.source.front().line) +
         (change.before ? "" : ": new, or its old wording is not known") + "\n    " +
         on_one_line(changes) + '\n' + place_in(deck.speeches[speech], rendering.line) +
         (rendering.text.empty() ? ": nothing of it yet\n"
                                 : "\n    " + on_one_line(rendering.text) + '\n');
}

std::string heading_of(const deck::Speech& translation, std::size_t changes) {
  const std::string tag = translation.language.text();
  if (!translation.made_from) {
    return tag +
           ": it is not said what it was made from; when it is right, `lectern align --accept "
           "--language " +
           tag + " DECK` says so";
  }
  if (changes == 0) return tag + ": nothing has changed since it was made";
  return tag + ": " + std::to_string(changes) + (changes == 1 ? " passage has" : " passages have") +
         " changed since it was made; [-gone-], {+new+}";
}

}  // namespace

int diff(const DiffOptions& options) {
  const auto read = read_deck(options.target);
  if (!read) return exit_configuration;
  const deck::Deck& deck = *read;
  report(deck.problems, Severity::Error);
  if (deck.speeches.empty()) return exit_findings;
  const deck::Wordings known = deck::known_wordings(deck);
  bool same = !has_error(deck.problems);
  std::string text;
  for (const std::size_t speech : asked_for(deck, options.language)) {
    const deck::Speech& translation = deck.speeches[speech];
    const std::vector<deck::Change> changes = deck::changes_since(deck, speech, known);
    same = same && translation.made_from && changes.empty();
    const std::string heading = heading_of(translation, changes.size());
    if (!options.file.empty()) tell(heading);
    if (options.format == DiffOptions::Format::Catalogue) {
      text += deck::to_po(
          deck::catalogue_of(deck, translation.language, revision_of(translation.file), changes));
      continue;
    }
    text += (text.empty() ? "" : "\n") + heading + '\n';
    for (const deck::Change& change : changes) text += entry_of(deck, speech, change);
  }
  if (options.file.empty()) {
    std::cout << text;
  } else {
    replace_file(options.file, text);
  }
  return same ? exit_fine : exit_findings;
}

}  // namespace lectern::app
