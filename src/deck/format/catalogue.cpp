#include "deck/format/catalogue.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "deck/staleness.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

// No anchor has a colon, so these are never the names of paragraphs.
constexpr std::string_view own_prefix = "deck:";
constexpr std::string_view headline_context = "deck:headline";

constexpr std::array<std::pair<std::string_view, std::string Credits::*>, 5> credit_contexts{
    {{"deck:title", &Credits::title},
     {"deck:speaker", &Credits::speaker},
     {"deck:place", &Credits::place},
     {"deck:source", &Credits::source},
     {"deck:rights", &Credits::rights}}};

/// The sentences' text, with a blank line where a paragraph ends.
std::string paragraphs_text(const Speech& speech, IndexRange sentences) {
  std::string text;
  for (std::size_t i = sentences.begin; i < sentences.end;) {
    const std::size_t paragraph = speech.sentences[i].paragraph;
    std::size_t end = i;
    while (end < sentences.end && speech.sentences[end].paragraph == paragraph) ++end;
    if (!text.empty()) text += between_paragraphs;
    text += text_of(speech, {i, end});
    i = end;
  }
  return text;
}

/// Consecutive beads that begin with a paragraph of the original and end with one.
struct EntryRange {
  IndexRange beads;
  IndexRange paragraphs;  ///< of the original
};

/// The smallest there are. Beads with nothing of the original belong to what they come after.
std::vector<EntryRange> entry_ranges_of(const Deck& deck) {
  const Speech& original = deck.speeches.front();
  std::vector<EntryRange> ranges;
  for (std::size_t i = 0; i < deck.beads.size(); ++i) {
    const IndexRange sentences = deck.beads[i].sentences.front();
    if (sentences.empty()) continue;
    const Sentence first = original.sentences[sentences.begin];
    const std::size_t last = original.sentences[sentences.end - 1].paragraph;
    if (first.index == 0) {
      const std::size_t begin = ranges.empty() ? 0 : i;
      if (!ranges.empty()) ranges.back().beads.end = i;
      ranges.push_back({{begin, i}, {first.paragraph, first.paragraph}});
    }
    if (!ranges.empty()) ranges.back().paragraphs.end = last + 1;
  }
  if (!ranges.empty()) ranges.back().beads.end = deck.beads.size();
  return ranges;
}

std::string translation_of(const Deck& deck, const EntryRange& range, std::size_t speech) {
  IndexRange sentences = deck.beads[range.beads.begin].sentences[speech];
  sentences.end = deck.beads[range.beads.end - 1].sentences[speech].end;
  return paragraphs_text(deck.speeches[speech], sentences);
}

/// Of paragraphs of the original; empty where it is not known.
std::string wording_before(const Speech& original, IndexRange paragraphs,
                           const std::vector<Change>& changes) {
  std::string text;
  bool known = false;
  for (std::size_t i = paragraphs.begin; i < paragraphs.end; ++i) {
    const auto change = std::find_if(changes.begin(), changes.end(), [&](const Change& each) {
      return each.paragraph == i && each.before;
    });
    known = known || change != changes.end();
    if (!text.empty()) text += between_paragraphs;
    text += with_line_ends(change == changes.end() ? original.paragraphs[i].text : *change->before,
                           "\n");
  }
  return known ? text : std::string();
}

/// The paragraph's anchor, or else its number, told apart from all anchors.
std::string context_of(const Speech& original, std::size_t paragraph) {
  if (!original.paragraphs[paragraph].anchor.empty()) return original.paragraphs[paragraph].anchor;
  std::string name = number_name(paragraph);
  const auto is_taken = [&](const Paragraph& each) { return each.anchor == name; };
  while (std::any_of(original.paragraphs.begin(), original.paragraphs.end(), is_taken)) name += '_';
  return name;
}

PoEntry header_of(const Deck& deck, const LanguageTag& language, const Speech* translation,
                  const std::string& revised) {
  const std::string& title = deck.speeches.front().credits.title;
  const bool known = translation && !translation->translator.empty();
  PoEntry header;
  header.translation.text =
      "Project-Id-Version: " + (title.empty() ? std::string("lectern deck") : title) +
      "\nPO-Revision-Date: " + revised +
      "\nLast-Translator: " + (known ? translation->translator : "unknown") +
      "\nLanguage-Team: none\nLanguage: " + language.text() +
      "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8"
      "\nContent-Transfer-Encoding: 8bit\n";
  return header;
}

PoEntry entry_of(std::string_view context, std::string original, std::string translation,
                 const char* note) {
  PoEntry entry;
  entry.notes = {note};
  entry.context = context;
  entry.original.text = std::move(original);
  entry.translation.text = std::move(translation);
  return entry;
}

void add_credits(const Speech& original, const Speech* translation, std::vector<PoEntry>& entries) {
  for (const auto& [context, member] : credit_contexts) {
    const std::string& said = original.credits.*member;
    if (said.empty()) continue;
    // what a language does not say for itself it has from the original
    const bool own = translation && translation->credits.*member != said;
    entries.push_back(entry_of(context, said, own ? translation->credits.*member : "",
                               "from deck.toml; empty: as in the original"));
  }
}

void add_headline(const Speech& original, const Speech* translation,
                  std::vector<PoEntry>& entries) {
  if (!original.headline) return;
  const bool has = translation && translation->headline;
  entries.push_back(entry_of(headline_context, with_line_ends(original.headline->text, "\n"),
                             has ? with_line_ends(translation->headline->text, "\n") : "",
                             "place, date - title"));
}

std::string without_address(std::string_view person) {
  person = person.substr(0, person.find('<'));
  while (!person.empty() && person.back() == ' ') person.remove_suffix(1);
  // gettext's own tools put this where nobody has signed
  return person == "FULL NAME" || person == "unknown" ? std::string() : std::string(person);
}

std::vector<SourceLine> source_lines_of(const PoText& text) {
  std::vector<SourceLine> lines;
  for (std::size_t begin = 0; begin < text.text.size();) {
    const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
    const auto line = part_of({text.text, text.source}, {begin, end});
    // nobody breaks a line of a catalogue but on purpose
    lines.push_back({line.text, line.source, true});
    begin = end + 1;
  }
  return lines;
}

}  // namespace

bool is_headline(const PoEntry& entry) { return entry.context == headline_context; }

std::string number_name(std::size_t paragraph) { return "p" + std::to_string(paragraph + 1); }

std::vector<PoEntry> catalogue_of(const Deck& deck, const LanguageTag& language,
                                  const std::string& revised, const std::vector<Change>& changes) {
  const Speech& original = deck.speeches.front();
  const auto found = std::find_if(deck.speeches.begin(), deck.speeches.end(),
                                  [&](const Speech& each) { return each.language == language; });
  const auto speech = static_cast<std::size_t>(found - deck.speeches.begin());
  const Speech* translation = found == deck.speeches.end() ? nullptr : &*found;
  const auto stale = translation ? stale_paragraphs(deck, speech) : std::vector<std::size_t>{};

  std::vector<PoEntry> entries{header_of(deck, language, translation, revised)};
  add_credits(original, translation, entries);
  add_headline(original, translation, entries);
  for (const EntryRange& range : entry_ranges_of(deck)) {
    PoEntry entry;
    for (std::size_t i = range.paragraphs.begin; i < range.paragraphs.end; ++i) {
      const Paragraph& paragraph = original.paragraphs[i];
      entry.references.push_back(original.file.filename().string() + ":" +
                                 std::to_string(paragraph.source.front().line));
      if (!entry.original.text.empty()) entry.original.text += between_paragraphs;
      entry.original.text += with_line_ends(paragraph.text, "\n");
      entry.fuzzy = entry.fuzzy || std::binary_search(stale.begin(), stale.end(), i);
    }
    entry.context = context_of(original, range.paragraphs.begin);
    if (translation)
      entry.translation.text = with_line_ends(translation_of(deck, range, speech), "\n");
    entry.fuzzy = entry.fuzzy && !entry.translation.text.empty();
    if (entry.fuzzy) entry.previous = wording_before(original, range.paragraphs, changes);
    entries.push_back(std::move(entry));
  }
  return entries;
}

Catalogued read_catalogue(const std::vector<PoEntry>& entries, const std::filesystem::path& file,
                          Problems& problems) {
  Catalogued result;
  for (const PoEntry& entry : entries) {
    if (entry.context.empty() && entry.original.text.empty()) {
      result.translator = without_address(header_field(entry.translation.text, "Last-Translator"));
      continue;
    }
    auto paragraphs = paragraphs_of(source_lines_of(entry.translation), file, problems);
    if (paragraphs.empty()) continue;
    const auto credit =
        std::find_if(credit_contexts.begin(), credit_contexts.end(),
                     [&](const auto& known) { return known.first == entry.context; });
    if (credit != credit_contexts.end()) {
      result.credits.*(credit->second) = paragraphs.front().text;
      continue;
    }
    if (entry.context != headline_context) {
      Problems ignored;
      const auto originals = paragraphs_of(source_lines_of(entry.original), file, ignored);
      const bool level = originals.size() == paragraphs.size();
      for (std::size_t i = 0; i < originals.size(); ++i) {
        const std::string made_from = fingerprint(originals[i].text);
        if (!entry.fuzzy) result.made_from.push_back(made_from);
        paragraphs[level ? i : 0].translates.push_back(made_from);
      }
      paragraphs.front().anchor = entry.context;
    }
    for (SourceParagraph& paragraph : paragraphs) {
      result.paragraphs.push_back(std::move(paragraph));
    }
  }
  return result;
}

}  // namespace lectern::deck
