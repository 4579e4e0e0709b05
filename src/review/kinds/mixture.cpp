// Texts in several languages, by turns or one after the other.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "review/kinds/reviewers.h"
#include "review/language_of.h"

namespace lectern::review {
namespace {

/// A sentence, or a line of one that was kept, whose language can be told.
struct Piece {
  LanguageTag language;
  Finding finding;
};

/// A passage's sentences, each by lines.
std::vector<ByteRange> ranges_of(const Text& text, const Passage& passage) {
  if (passage.paragraph == Passage::headline) return {{0, passage.text.size()}};
  std::vector<ByteRange> ranges;
  for (const ByteRange sentence : text.speech().paragraphs[passage.paragraph].sentences) {
    for (std::size_t begin = sentence.begin; begin < sentence.end;) {
      const std::size_t end = std::min(passage.text.find(deck::line_end, begin), sentence.end);
      ranges.push_back({begin, end});
      begin = end + deck::line_end.size();
    }
  }
  return ranges;
}

std::vector<Piece> pieces_of(const Text& text) {
  constexpr std::size_t enough = 18;  // letters
  constexpr int nearly_all = 90;      // percent of them
  std::vector<Piece> pieces;
  for (const Passage& passage : text.passages) {
    for (const ByteRange range : ranges_of(text, passage)) {
      const std::string prose = prose_of(range.of(passage.text));
      if (letters_in(prose) < enough) continue;
      const auto likely = likely_language(prose);
      if (!likely || likely->percent < nearly_all) continue;
      pieces.push_back({likely->language, finding_at(passage, range.begin, Severity::Warning,
                                                     "several-languages", "")});
    }
  }
  return pieces;
}

/// A language beside that of the file's name, which has no file of its own.
struct Guest {
  LanguageTag language;
  std::size_t pieces = 0;
  std::size_t first = 0;  ///< of the pieces
};

std::vector<Guest> guests_in(const std::vector<Piece>& pieces, const Text& text) {
  constexpr std::size_t fewest = 2;
  std::vector<Guest> guests;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const LanguageTag& language = pieces[i].language;
    if (are_close(language, text.speech().language) || has_language(*text.deck, language)) continue;
    const auto guest = std::ranges::find_if(
        guests, [&](const Guest& known) { return are_close(known.language, language); });
    if (guest == guests.end()) {
      guests.push_back({language, 1, i});
    } else {
      ++guest->pieces;
    }
  }
  std::erase_if(guests, [](const Guest& guest) { return guest.pieces < fewest; });
  return guests;
}

/// "Welsh", "Welsh and Irish", "Welsh, Irish and French".
std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) all += i + 1 == names.size() ? " and " : ", ";
    all += names[i];
  }
  return all;
}

std::string message_of(const LanguageTag& own, const std::vector<Guest>& guests, bool by_turns) {
  std::vector<std::string> names, files;
  for (const Guest& guest : guests) {
    names.push_back(english_name(guest.language));
    files.push_back(guest.language.text() + ".txt");
  }
  const std::string others = listed(names);
  names.insert(names.begin(), english_name(own));
  return "the text is in " + listed(names) + (by_turns ? " by turns" : ", one after the other") +
         ": put the " + others + " into " +
         (guests.size() == 1 ? "a file of its own, " : "files of their own, ") + listed(files) +
         ", so that each is shown as a language";
}

}  // namespace

bool review_mixture(const Text& text, Findings& findings) {
  constexpr std::size_t fewest_of_own = 2;
  constexpr std::size_t most_of_own = 3;  // to one of the others, of which else some is quoted
  const LanguageTag& own = text.speech().language;
  if (!can_be_told(own)) return false;
  std::vector<Piece> pieces = pieces_of(text);
  const std::vector<Guest> guests = guests_in(pieces, text);
  if (guests.empty()) return false;
  const auto is_own = [&](const Piece& piece) { return are_close(piece.language, own); };
  const auto owned = static_cast<std::size_t>(std::ranges::count_if(pieces, is_own));
  std::size_t others = 0;
  for (const Guest& guest : guests) others += guest.pieces;
  if (owned < fewest_of_own || owned > most_of_own * others) return false;
  const std::size_t first = guests.front().first;
  const auto after = pieces.begin() + static_cast<std::ptrdiff_t>(first);
  const bool by_turns = std::any_of(after, pieces.end(), is_own);
  Finding finding = std::move(pieces[first].finding);
  finding.paragraph = Finding::whole;
  finding.message = message_of(own, guests, by_turns);
  findings.push_back(std::move(finding));
  return true;
}

}  // namespace lectern::review
