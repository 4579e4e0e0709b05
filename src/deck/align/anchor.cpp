#include "deck/align/anchor.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "deck/format/catalogue.h"
#include "deck/staleness.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

constexpr std::string_view opening = "[[";
constexpr std::string_view closing = "]]";

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-' || c == '_';
}

Problem at(const std::filesystem::path& file, const SourceMark& mark, const char* code,
           std::string message) {
  return {file, mark.line, mark.column, Severity::Warning, code, std::move(message)};
}

/// The id between the brackets that the text begins with, and how many bytes all of that takes.
struct Anchor {
  std::string id;
  std::size_t bytes = 0;
};

std::optional<Anchor> anchor_of(std::string_view text) {
  if (!text.starts_with(opening)) return std::nullopt;
  const std::size_t end = text.find(closing);
  if (end == std::string_view::npos) return std::nullopt;
  Anchor anchor{std::string(text.substr(opening.size(), end - opening.size())),
                end + closing.size()};
  while (anchor.bytes < text.size() && text[anchor.bytes] == ' ') ++anchor.bytes;
  return anchor;
}

/// Whether words go on right after the brackets, as after a link of a wiki: `[[Penwick]] is a
/// town`.
bool is_within_sentence(std::string_view text, const Anchor& anchor) {
  constexpr std::string_view marks = ":,.;!?)'";
  const bool clings = anchor.bytes < text.size() && text[anchor.bytes - 1] == ']' &&
                      marks.find(text[anchor.bytes]) != marks.npos;
  const auto next = text::first_telling_character(text.substr(anchor.bytes));
  return clings || (next && text::case_of(*next) == text::LetterCase::Lower);
}

/// What the brackets hold, as words.
SourceParagraph without_brackets(const SourceParagraph& paragraph) {
  const std::size_t end = paragraph.text.find(closing);
  SourceParagraph words = part_of(paragraph, {opening.size(), end});
  const SourceParagraph rest = part_of(paragraph, {end + closing.size(), paragraph.text.size()});
  for (SourceMark mark : rest.source) {
    mark.byte += words.text.size();
    words.source.push_back(mark);
  }
  words.text += rest.text;
  words.anchor = paragraph.anchor;
  words.heading = paragraph.heading;
  return words;
}

bool is_id(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_id_character);
}

/// How many of the fingerprints, from `from` on, are those wanted.
std::size_t alike(const std::vector<std::string>& all, const std::vector<std::string>& wanted,
                  std::size_t from) {
  std::size_t count = 0;
  while (count < wanted.size() && from + count < all.size() && all[from + count] == wanted[count]) {
    ++count;
  }
  return count;
}

/// Which paragraph of the original this names the wording of, from `from` on: of several alike the
/// one whose number a catalogue gave it, or else the first.
std::optional<std::size_t> paragraph_worded(const std::vector<std::string>& fingerprints,
                                            const Paragraph& paragraph, std::size_t from) {
  std::optional<std::size_t> first;
  for (std::size_t i = from; i < fingerprints.size(); ++i) {
    if (alike(fingerprints, paragraph.translates, i) == 0) continue;
    if (paragraph.anchor == number_name(i)) return i;
    if (!first) first = i;
  }
  return first;
}

/// The next paragraph that names what it translates, or the end.
std::size_t next_named(const Speech& speech, std::size_t after) {
  std::size_t i = after + 1;
  while (i < speech.paragraphs.size() && speech.paragraphs[i].translates.empty() &&
         speech.paragraphs[i].anchor.empty()) {
    ++i;
  }
  return i;
}

std::optional<std::size_t> paragraph_named(const Speech& speech, const std::string& anchor) {
  for (std::size_t i = 0; i < speech.paragraphs.size(); ++i) {
    if (speech.paragraphs[i].anchor == anchor) return i;
  }
  return std::nullopt;
}

}  // namespace

void take_anchors(std::vector<SourceParagraph>& paragraphs, const std::filesystem::path& file,
                  Problems& problems) {
  std::optional<Anchor> waiting;  // for its paragraph
  SourceMark waits_since;
  for (SourceParagraph& paragraph : paragraphs) {
    if (const auto anchor = anchor_of(paragraph.text)) {
      const SourceMark mark = paragraph.source.front();
      const bool is_text = !is_id(anchor->id) && anchor->bytes < paragraph.text.size();
      if (is_text || is_within_sentence(paragraph.text, *anchor)) {
        problems.push_back(
            at(file, mark, "bad-anchor",
               "“" + anchor->id +
                   "” is taken for words, and shown: a name of a paragraph has "
                   "letters, digits, . - and _ only, and no sentence goes on from it"));
        paragraph = without_brackets(paragraph);
        continue;
      }
      paragraph = part_of(paragraph, {anchor->bytes, paragraph.text.size()});
      if (!is_id(anchor->id)) {
        problems.push_back(at(file, mark, "bad-anchor",
                              "“" + anchor->id + "” is no name: letters, digits, . - and _ only"));
      } else if (paragraph.text.empty()) {
        waiting = anchor;
        waits_since = mark;
      } else {
        paragraph.anchor = anchor->id;
      }
    }
    if (paragraph.text.empty() || !waiting) continue;
    if (paragraph.anchor.empty()) paragraph.anchor = waiting->id;
    waiting.reset();
  }
  if (waiting) {
    problems.push_back(at(file, waits_since, "bad-anchor",
                          "[[" + waiting->id + "]] names no paragraph: none follows it"));
  }
  std::erase_if(paragraphs, [](const SourceParagraph& each) { return each.text.empty(); });
}

std::vector<AnchoredPair> anchored_pairs(const Speech& original, const Speech& translation,
                                         Problems& problems) {
  const std::vector<std::string> fingerprints = fingerprints_of(original);
  std::vector<AnchoredPair> pairs;
  std::size_t next = 0;
  for (std::size_t i = 0; i < translation.paragraphs.size(); ++i) {
    const Paragraph& paragraph = translation.paragraphs[i];
    if (const auto same = paragraph_worded(fingerprints, paragraph, next)) {
      const std::size_t count = alike(fingerprints, paragraph.translates, *same);
      pairs.push_back({*same, i});
      if (count == paragraph.translates.size()) {
        pairs.push_back({*same + count, next_named(translation, i), false});
      }
      next = *same + count;
      continue;
    }
    if (paragraph.anchor.empty()) continue;
    const auto there = paragraph_named(original, paragraph.anchor);
    // one that a catalogue of translations gave it by itself
    if (!there && !paragraph.translates.empty()) continue;
    const auto report = [&](const char* code, const std::string& why) {
      problems.push_back(at(translation.file, paragraph.source.front(), code,
                            "[[" + paragraph.anchor + "]] " + why));
    };
    if (paragraph_named(translation, paragraph.anchor) != i) {
      report("doubled-anchor", "is in this text already");
    } else if (!there) {
      report("unknown-anchor", "is not in " + original.file.filename().string());
    } else if (*there < next) {
      report("anchor-order", "comes earlier in " + original.file.filename().string());
    } else {
      pairs.push_back({*there, i});
      next = *there + 1;
    }
  }
  return pairs;
}

}  // namespace lectern::deck
