#include "deck/format/bilingual.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "deck/format/catalogue.h"
#include "text/languages.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// Spaces and line breaks are not told apart by what passes a text on.
std::string letters_of(std::string_view text) {
  std::string letters;
  const auto all = characters(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t end = i + 1 < all.size() ? all[i + 1].byte : text.size();
    const char32_t character = all[i].value;
    if (text::is_white_space(character) || text::is_invisible(character)) continue;
    letters += text.substr(all[i].byte, end - all[i].byte);
  }
  return letters;
}

/// Consecutive pieces that together are one text.
class Pieces {
 public:
  explicit Pieces(const std::vector<TranslatedPiece>& pieces)
      : pieces_(pieces), places_(pieces.size()) {
    for (const TranslatedPiece& piece : pieces) letters_.push_back(letters_of(piece.original));
  }

  /// Fills the entry, number `place`, from the first unused pieces that are its original.
  void fill(PoEntry& entry, std::size_t place) {
    const std::string wanted = letters_of(entry.original.text);
    for (std::size_t i = 0; i < pieces_.size() && !wanted.empty(); ++i) {
      const std::size_t end = places_[i] ? i : end_of(i, wanted);
      if (end == i) continue;
      for (std::size_t each = i; each < end; ++each) take(each, entry, place);
      return;
    }
  }

  /// Its name says that it is this entry's, and its original that this has changed since.
  void fill_by_name(PoEntry& entry, std::size_t place) {
    if (!entry.translation.text.empty() || entry.context.empty()) return;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (places_[i] || pieces_[i].name != entry.context || pieces_[i].translation.empty())
        continue;
      entry.original = {pieces_[i].original, {}};
      return take(i, entry, place);
    }
  }

  /// The headline's entry from pieces that are its parts, each a row of its own; what other entries
  /// share with it, such as the title, may be theirs as well.
  void fill_headline(PoEntry& entry, std::size_t place, const Headline& headline) {
    std::vector<std::string> parts{headline.dateline, headline.title};
    if (!headline.subtitle.empty()) parts.push_back(headline.subtitle);
    std::vector<std::size_t> found;
    for (const std::string& part : parts) {
      const auto same = std::ranges::find(letters_, letters_of(part));
      if (part.empty() || same == letters_.end()) return;
      found.push_back(static_cast<std::size_t>(same - letters_.begin()));
      if (pieces_[found.back()].translation.empty()) return;
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!places_[found[i]]) places_[found[i]] = place;
      entry.translation.text += i == 0 ? "" : i == 1 ? " - " : "\n";
      entry.translation.text += pieces_[found[i]].translation;
      entry.fuzzy = entry.fuzzy || pieces_[found[i]].fuzzy;
    }
  }

  /// Where in the entries a piece went; nothing: in none.
  const std::optional<std::size_t>& place_of(std::size_t piece) const { return places_[piece]; }

 private:
  /// The end of the pieces from `begin` on that make up the text; `begin` where they do not.
  std::size_t end_of(std::size_t begin, std::string_view wanted) const {
    for (std::size_t i = begin; i < pieces_.size() && !places_[i]; ++i) {
      if (!wanted.starts_with(letters_[i])) return begin;
      wanted.remove_prefix(letters_[i].size());
      if (wanted.empty()) return i + 1;
    }
    return begin;
  }

  void take(std::size_t piece, PoEntry& entry, std::size_t place) {
    std::string& text = entry.translation.text;
    const std::string& translation = pieces_[piece].translation;
    const bool follows = places_of(place) > 0;
    places_[piece] = place;
    // a paragraph with a sentence that is not translated is none yet
    entry.fuzzy =
        entry.fuzzy || pieces_[piece].fuzzy || (follows && text.empty() != translation.empty());
    if (!text.empty() && !translation.empty()) text += text::joint(text, translation);
    text += translation;
    if (text.empty()) entry.fuzzy = false;
  }

  std::ptrdiff_t places_of(std::size_t place) const {
    return std::count(places_.begin(), places_.end(), std::optional(place));
  }

  const std::vector<TranslatedPiece>& pieces_;
  std::vector<std::string> letters_;
  std::vector<std::optional<std::size_t>> places_;
};

PoEntry own_entry(const TranslatedPiece& piece) {
  PoEntry entry;
  entry.original.text = piece.original;
  entry.translation.text = piece.translation;
  entry.fuzzy = piece.fuzzy;
  return entry;
}

std::size_t matches_in(const std::vector<std::vector<std::string>>& rows, std::size_t column,
                       const std::set<std::string>& originals) {
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
    return column < row.size() && originals.contains(letters_of(row[column]));
  }));
}

std::optional<LanguageTag> language_of_header(const std::string& cell) {
  const auto language = text::language_in_name(cell);
  return language && text::is_known(*language) ? language : std::nullopt;
}

}  // namespace

std::vector<PoEntry> catalogue_from(const std::vector<TranslatedPiece>& pieces, const Deck& deck,
                                    const LanguageTag& language, const std::string& revised) {
  std::vector<PoEntry> entries = catalogue_of(deck, language, revised);
  Pieces sought(pieces);
  for (std::size_t i = 1; i < entries.size(); ++i) {  // after the header
    entries[i].translation = {};
    entries[i].fuzzy = false;
    sought.fill(entries[i], i);
  }
  for (std::size_t i = 1; i < entries.size(); ++i) {
    if (is_headline(entries[i]) && entries[i].translation.text.empty()) {
      sought.fill_headline(entries[i], i, *deck.speeches.front().headline);
    }
    sought.fill_by_name(entries[i], i);
  }

  std::vector<PoEntry> result;
  std::set<std::string> known;
  std::size_t next = 0;
  std::size_t last_place = 0;
  const auto add_up_to = [&](std::size_t place) {
    for (; next <= place && next < entries.size(); ++next)
      result.push_back(std::move(entries[next]));
  };
  add_up_to(0);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (const auto& place = sought.place_of(i)) {
      last_place = std::max(last_place, *place);
    } else if (!pieces[i].translation.empty() && known.insert(pieces[i].original).second) {
      add_up_to(last_place);
      result.push_back(own_entry(pieces[i]));
    }
  }
  add_up_to(entries.size());
  return result;
}

std::optional<TableColumns> columns_of(const std::vector<std::vector<std::string>>& rows,
                                       const Deck& deck, const LanguageTag& wanted) {
  if (rows.empty() || deck.speeches.empty()) return std::nullopt;
  const Speech& original = deck.speeches.front();
  std::set<std::string> originals;
  for (const Paragraph& paragraph : original.paragraphs)
    originals.insert(letters_of(paragraph.text));
  for (std::size_t i = 0; i < original.sentences.size(); ++i) {
    originals.insert(letters_of(text_of(original, {i, i + 1})));
  }
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  TableColumns columns;
  std::size_t most = 0;
  for (std::size_t column = 0; column < width; ++column) {
    const std::size_t matches = matches_in(rows, column, originals);
    if (matches <= most) continue;
    most = matches;
    columns.original = column;
  }
  if (most == 0 || width < 2) return std::nullopt;
  columns.matches = most;
  const auto& first = rows.front();
  const bool has_header =
      columns.original >= first.size() || !originals.contains(letters_of(first[columns.original]));
  const bool headlines = original.headline && columns.original < first.size() &&
                         letters_of(first[columns.original]) == letters_of(original.headline->text);
  columns.first_row = has_header && !headlines ? 1 : 0;
  std::optional<std::size_t> translation;
  for (std::size_t column = 0; column < width; ++column) {
    if (column == columns.original) continue;
    const auto said = columns.first_row == 1 && column < first.size()
                          ? language_of_header(first[column])
                          : std::nullopt;
    if (said && *said == wanted) translation = column;
    if (!translation && columns.original + 1 == column) translation = column;
  }
  columns.translation = translation.value_or(columns.original == 0 ? 1 : columns.original - 1);
  if (columns.first_row == 1 && columns.translation < first.size()) {
    columns.header = first[columns.translation];
  }
  return columns;
}

}  // namespace lectern::deck
