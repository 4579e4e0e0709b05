#include "deck/accepted.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/failure.h"
#include "base/utf8.h"
#include "deck/format/po.h"
#include "deck/speech.h"
#include "deck/staleness.h"
#include "deck/word_changes.h"

namespace lectern::deck {
namespace {

/// The paragraphs of an entry's original, as they were read.
std::vector<std::string> paragraphs_in(const std::string& original) {
  std::vector<std::string> paragraphs(1);
  for (std::size_t i = 0; i < original.size(); ++i) {
    if (original[i] != '\n') {
      paragraphs.back() += original[i];
    } else if (original.compare(i, between_paragraphs.size(), between_paragraphs) == 0) {
      paragraphs.emplace_back();
      ++i;
    } else {
      paragraphs.back() += line_end;
    }
  }
  return paragraphs;
}

void add_wordings(const std::filesystem::path& file, const FileReader& files, Wordings& known) {
  try {
    const auto bytes = files.read(file);
    if (first_invalid_byte(*bytes)) return;
    Problems said_elsewhere;
    for (const PoEntry& entry : read_po(*bytes, file, said_elsewhere)) {
      for (std::string& paragraph : paragraphs_in(entry.original.text)) {
        std::string mark = fingerprint(paragraph);
        known.emplace(std::move(mark), std::move(paragraph));
      }
    }
  } catch (const Failure&) {
    return;
  }
}

/// In the order in which the original had them: a catalogue has them beside its own paragraphs.
std::vector<std::string> made_from_in_order(const Speech& translation) {
  std::vector<std::string> marks;
  for (const Paragraph& paragraph : translation.paragraphs) {
    marks.insert(marks.end(), paragraph.translates.begin(), paragraph.translates.end());
  }
  return marks.empty() ? *translation.made_from : marks;
}

/// What is other than it was between two paragraphs that are as they were.
struct Gap {
  std::vector<std::string> before;  ///< fingerprints
  std::vector<std::size_t> now;     ///< paragraphs
};

/// By the paragraph of the original, as it is, that they come before.
std::map<std::size_t, Gap> gaps_between(const std::vector<std::string>& before,
                                        const std::vector<std::string>& now) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < now.size(); ++i) places.emplace(now[i], i);
  const std::set<std::string> old(before.begin(), before.end());
  std::map<std::size_t, Gap> gaps;
  std::size_t after = 0;
  for (const std::string& mark : before) {
    const auto place = places.find(mark);
    if (place == places.end()) {
      gaps[after].before.push_back(mark);
    } else {
      after = place->second + 1;
    }
  }
  std::size_t begin = 0;
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (old.contains(now[i])) {
      begin = i + 1;
    } else {
      gaps[begin].now.push_back(i);
    }
  }
  return gaps;
}

/// Each paragraph with what it was: in order where there are as many, else with what is like it.
void add_changes(const Deck& deck, Gap gap, const Wordings& known, std::vector<Change>& changes) {
  constexpr double alike = 0.3;  // half of a paragraph's words may be new, and some moved
  const Speech& original = deck.speeches.front();
  const bool level = gap.before.size() == gap.now.size();
  for (const std::size_t paragraph : gap.now) {
    const auto likeness_to = [&](const std::string& mark) {
      const auto text = known.find(mark);
      if (text == known.end()) return 0.0;
      return likeness(text->second, original.paragraphs[paragraph].text, original.language);
    };
    auto best = gap.before.begin();
    if (!level) {
      best = std::ranges::max_element(gap.before, {}, likeness_to);
      if (best != gap.before.end() && likeness_to(*best) < alike) best = gap.before.end();
    }
    Change change{paragraph, std::nullopt};
    if (best != gap.before.end()) {
      if (const auto text = known.find(*best); text != known.end()) change.before = text->second;
      gap.before.erase(best);
    }
    changes.push_back(std::move(change));
  }
  for (const std::string& mark : gap.before) {
    const auto text = known.find(mark);
    if (text != known.end()) changes.push_back({std::nullopt, text->second});
  }
}

}  // namespace

Wordings known_wordings(const Deck& deck, const FileReader& files) {
  Wordings known;
  if (std::ranges::binary_search(files.list(deck.folder), accepted_name)) {
    add_wordings(deck.folder / accepted_name, files, known);
  }
  for (const Speech& speech : deck.speeches) {
    if (format_of(speech.file) == Format::Catalogue) add_wordings(speech.file, files, known);
  }
  return known;
}

std::string accepted_wordings(const Deck& deck, const Wordings& known) {
  PoEntry header;
  header.notes = {"The original's wording that translations were made from: lectern align --accept",
                  "keeps it, and lectern diff shows what has changed since."};
  header.translation.text = "Content-Type: text/plain; charset=UTF-8\n";
  std::vector<PoEntry> entries{header};
  std::set<std::string> said;
  const auto add = [&](const std::string& mark, const std::string& text) {
    if (!said.insert(mark).second) return;
    PoEntry entry;
    entry.original.text = with_line_ends(text, "\n");
    entries.push_back(std::move(entry));
  };
  for (const Paragraph& paragraph : deck.speeches.front().paragraphs) {
    add(fingerprint(paragraph.text), paragraph.text);
  }
  for (const Speech& speech : deck.speeches) {
    if (!speech.made_from) continue;
    for (const std::string& mark : *speech.made_from) {
      if (const auto text = known.find(mark); text != known.end()) add(mark, text->second);
    }
  }
  return to_po(entries);
}

std::vector<Change> changes_since(const Deck& deck, std::size_t speech, const Wordings& known) {
  if (!deck.speeches[speech].made_from) return {};
  std::vector<Change> changes;
  for (const auto& [place, gap] : gaps_between(made_from_in_order(deck.speeches[speech]),
                                               fingerprints_of(deck.speeches.front()))) {
    add_changes(deck, gap, known, changes);
  }
  return changes;
}

}  // namespace lectern::deck
