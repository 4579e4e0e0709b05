#include "documents/tables.h"

#include <algorithm>
#include <iterator>

#include "documents/notes.h"
#include "text/letters.h"

namespace lectern::documents {
namespace {

std::string text_of(const Cell& cell) {
  std::string text;
  for (const WrittenParagraph& paragraph : cell) {
    if (!text.empty()) text += ' ';
    text += paragraph.text;
  }
  return text;
}

bool is_sentence(const WrittenParagraph& paragraph) {
  constexpr std::size_t long_catchword = 40;  // bytes
  const auto last = text::last_telling_character(paragraph.text);
  return paragraph.text.size() > long_catchword || (last && text::ends_sentence(*last));
}

std::vector<std::vector<std::string>> rows_of(const CellRows& table) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& cells : table) {
    const std::size_t count = cells.empty() ? 0 : cells.front().size();
    const bool alike = count > 1 && std::ranges::all_of(cells, [count](const Cell& cell) {
                         return cell.size() == count;
                       });
    for (std::size_t i = 0; i < (alike ? count : 1); ++i) {
      auto& row = rows.emplace_back();
      for (const Cell& cell : cells) row.push_back(alike ? cell[i].text : text_of(cell));
    }
  }
  return rows;
}

bool holds_sentences(const CellRows& table) {
  return std::ranges::any_of(table,
                             [](const auto& cells) {
                               return std::ranges::any_of(cells, [](const Cell& cell) {
                                 return std::ranges::any_of(cell, is_sentence);
                               });
                             }) ||
         std::ranges::all_of(table, [](const auto& cells) { return cells.size() < 2; });
}

std::string first_words_of(const CellRows& table) {
  for (const auto& cells : table) {
    for (const Cell& cell : cells) {
      if (!cell.empty()) return text_of(cell);
    }
  }
  return {};
}

}  // namespace

void Tables::add(const CellRows& table, TextWriter& writer) {
  std::ranges::move(rows_of(table), std::back_inserter(rows));
  if (!holds_sentences(table)) return notes.push_back(table_note(first_words_of(table)));
  for (const auto& cells : table) {
    for (const Cell& cell : cells) writer.add(cell);
  }
}

}  // namespace lectern::documents
