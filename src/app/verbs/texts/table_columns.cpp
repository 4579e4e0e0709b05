#include "app/verbs/texts/table_columns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "review/language_of.h"
#include "text/languages.h"
#include "text/letters.h"

namespace lectern::app {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The languages of the columns; nothing where it cannot be told.
std::vector<std::optional<LanguageTag>> languages_in(const Rows& rows) {
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  std::vector<std::optional<LanguageTag>> languages(width);
  for (std::size_t column = 0; column < width; ++column) {
    std::string text;
    for (const auto& row : rows) {
      if (column < row.size()) text += row[column] + "\n\n";
    }
    const auto seems = review::likely_language(text);
    if (seems) languages[column] = seems->language;
  }
  return languages;
}

/// `English`, `de-CH`, `FR`
std::optional<LanguageTag> language_called(std::string_view name) {
  const auto tag = text::language_tag(name);
  return tag && text::is_known(*tag) ? tag : text::language_meant(name);
}

/// What is left of `Deutsch (Übersetzung)`, `English:`.
std::string_view without_remark(std::string_view cell) {
  cell = cell.substr(0, std::min(cell.find_first_of("([:/"), cell.size()));
  while (cell.ends_with(' ')) cell.remove_suffix(1);
  return cell;
}

bool has_word_for(std::string_view cell, const LanguageTag& language) {
  for (std::size_t begin = 0; begin < cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(" -_/", begin), cell.size());
    const auto named = language_called(cell.substr(begin, end - begin));
    if (named && review::are_close(*named, language)) return true;
    begin = end + 1;
  }
  return false;
}

/// What translators' programs and translators have above a text and its translation.
bool names_role(std::string_view cell) {
  constexpr std::array<std::string_view, 14> roles{
      "source",      "target",     "original",    "translation", "source text",
      "target text", "traduction", "übersetzung", "traducción",  "traduzione",
      "tradução",    "vertaling",  "quelltext",   "zieltext"};
  return std::ranges::find(roles, in_small_letters(without_remark(cell))) != roles.end();
}

bool is_short(std::string_view cell) {
  constexpr std::size_t longest = 40;
  const auto last = text::last_telling_character(cell);
  return count_characters(cell) <= longest && !(last && text::is_full_stop(*last));
}

/// Whether a row says what the columns are: one cell is the name of its column's language, or two
/// have it among their words.
bool is_head(const std::vector<std::string>& row,
             const std::vector<std::optional<LanguageTag>>& languages) {
  if (!std::ranges::all_of(row, is_short)) return false;
  std::size_t named = 0, mentioned = 0, roles = 0;
  for (std::size_t column = 0; column < row.size(); ++column) {
    const std::string& cell = row[column];
    const auto language = language_called(without_remark(cell));
    const auto& own = languages[column];
    if (own && language && review::are_close(*language, *own)) ++named;
    if (own && has_word_for(cell, *own)) ++mentioned;
    if (names_role(cell)) ++roles;
  }
  return named > 0 || mentioned > 1 || roles > 1;
}

}  // namespace

std::vector<TableColumn> columns_in(Rows rows) {
  const auto languages = languages_in(rows);
  if (!rows.empty() && is_head(rows.front(), languages)) rows.erase(rows.begin());
  std::vector<TableColumn> columns;
  for (std::size_t column = 0; column < languages.size(); ++column) {
    const auto& language = languages[column];
    const bool alike = language && std::ranges::any_of(columns, [&](const TableColumn& other) {
                         return review::are_close(other.language, *language);
                       });
    if (!language || alike) continue;
    std::string text;
    for (const auto& row : rows) {
      if (column >= row.size() || row[column].empty()) continue;
      text += (text.empty() ? "" : "\n\n") + row[column];
    }
    columns.push_back({text + '\n', *language});
  }
  return columns;
}

}  // namespace lectern::app
