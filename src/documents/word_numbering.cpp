#include "documents/word_numbering.h"

#include <algorithm>
#include <utility>

#include "base/number.h"

namespace lectern::documents {
namespace {

std::string roman(int number) {
  constexpr std::array<std::pair<int, const char*>, 13> digits{{{1000, "m"},
                                                                {900, "cm"},
                                                                {500, "d"},
                                                                {400, "cd"},
                                                                {100, "c"},
                                                                {90, "xc"},
                                                                {50, "l"},
                                                                {40, "xl"},
                                                                {10, "x"},
                                                                {9, "ix"},
                                                                {5, "v"},
                                                                {4, "iv"},
                                                                {1, "i"}}};
  std::string text;
  for (const auto& [value, letters] : digits) {
    for (; number >= value; number -= value) text += letters;
  }
  return text;
}

/// a … z, aa …, as §17.18.59 has it.
std::string letters(int number) {
  const int index = (number - 1) % 26;
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1),
                     static_cast<char>('a' + index));
}

std::string capitals(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

std::string written(int number, const std::string& format) {
  if (number < 1 || number > 3999) return std::to_string(number);
  if (format == "lowerLetter") return letters(number);
  if (format == "upperLetter") return capitals(letters(number));
  if (format == "lowerRoman") return roman(number);
  if (format == "upperRoman") return capitals(roman(number));
  return std::to_string(number);
}

}  // namespace

WordNumbering::WordNumbering(const std::string& xml) {
  if (xml.empty()) return;
  const Xml parsed = parse_xml(xml);
  for (const xmlNode* node : elements_in(xmlDocGetRootElement(parsed.get()))) {
    if (is_element(node, "num")) {
      abstract_of_[attribute(node, "numId")] = attribute(child(node, "abstractNumId"), "val");
    }
    if (!is_element(node, "abstractNum")) continue;
    List& list = lists_[attribute(node, "abstractNumId")];
    for (const xmlNode* each : elements_in(node)) {
      const auto index = parse_number<std::size_t>(attribute(each, "ilvl"));
      if (!is_element(each, "lvl") || !index || *index >= most_levels) continue;
      Level& level = list.levels[*index];
      level.format = attribute(child(each, "numFmt"), "val");
      level.text = attribute(child(each, "lvlText"), "val");
      level.start = parse_number<int>(attribute(child(each, "start"), "val")).value_or(1);
    }
  }
}

std::string WordNumbering::mark(const std::string& name, int at) {
  const auto abstract = abstract_of_.find(name);
  if (name.empty() || name == "0" || abstract == abstract_of_.end()) return {};
  const auto found = lists_.find(abstract->second);
  if (found == lists_.end()) return {};
  List& list = found->second;
  const auto place = static_cast<std::size_t>(std::clamp(at, 0, static_cast<int>(most_levels) - 1));
  const Level& level = list.levels[place];
  if (level.format == "none") return {};
  int& next = list.next[place];
  next = next == 0 ? level.start : next + 1;
  std::fill(list.next.begin() + static_cast<std::ptrdiff_t>(place) + 1, list.next.end(), 0);
  if (level.format == "bullet" || level.format.empty()) return "-";
  std::string mark;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const bool number = level.text[i] == '%' && i + 1 < level.text.size() &&
                        level.text[i + 1] >= '1' && level.text[i + 1] <= '9';
    if (!number) {
      mark += level.text[i];
      continue;
    }
    const auto other = static_cast<std::size_t>(level.text[++i] - '1');
    mark += written(std::max(list.next[other], 1), list.levels[other].format);
  }
  return mark;
}

}  // namespace lectern::documents
