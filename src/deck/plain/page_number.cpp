#include "deck/plain/page_number.h"

#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/compatibility.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

// What languages call a page, whole and shortened, between spaces.
constexpr std::string_view page_words =
    " page pages p pg seite s página pág páxina pàgina pagina pag blz bladsy sida sid side sivu "
    "síða "
    "bls strona str strana stran stranica oldal страница страници стр сторінка стор старонка "
    "страна "
    "σελίδα σελ sayfa səhifə bet sahifa صفحة صفحه صفحهٔ صفحہ ص עמוד עמ पृष्ठ पान পৃষ্ঠা பக்கம் పేజీ ಪುಟ താൾ "
    "പേജ് પૃષ્ઠ ਪੰਨਾ පිටුව หน้า ໜ້າ ទំព័រ စာမျက်နှာ trang halaman hal muka ukurasa ukurasa pahina "
    "lehekülg lk lappuse lpp puslapis psl orria orrialdea გვერდი էջ ገጽ paĝo leathanach lch tudalen "
    "paġna faqe faqja хуудас бет бит rupel itilẹ shafi 页 頁 第 共 ページ 쪽 페이지 면 ";

struct Parts {
  std::vector<long> numbers;
  std::vector<std::string> words;  ///< in small letters
  std::u32string signs;
};

/// Nothing where the line holds more than a page's number can.
std::optional<Parts> parts_of(std::string_view line) {
  constexpr std::size_t longest = 120, most_numbers = 2, most_words = 4, most_signs = 4;
  constexpr int most_digits = 4;
  if (line.size() > longest) return std::nullopt;
  const auto all = characters(line);
  Parts parts;
  for (std::size_t i = 0; i < all.size();) {
    if (const auto first = text::digit_value(all[i].value)) {
      long number = 0;
      int digits = 0;
      for (; i < all.size(); ++i, ++digits) {
        const auto digit = text::digit_value(all[i].value);
        if (!digit || digits > most_digits) break;
        number = number * 10 + *digit;
      }
      // 3.32 p.m. is no page
      const bool goes_on = i + 1 < all.size() && (all[i].value == U'.' || all[i].value == U':') &&
                           text::is_digit(all[i + 1].value);
      if (digits > most_digits || goes_on) return std::nullopt;
      parts.numbers.push_back(number);
    } else if (text::is_letter(all[i].value)) {
      const std::size_t begin = all[i].byte;
      while (i < all.size() && text::is_letter(all[i].value)) ++i;
      const std::size_t end = i < all.size() ? all[i].byte : line.size();
      parts.words.push_back(text::case_folded(line.substr(begin, end - begin)));
    } else {
      const char32_t sign = all[i++].value;
      if (!text::is_white_space(sign) && !text::is_invisible(sign)) parts.signs += sign;
    }
    if (parts.numbers.size() > most_numbers || parts.words.size() > most_words ||
        parts.signs.size() > most_signs) {
      return std::nullopt;
    }
  }
  return parts.numbers.empty() ? std::nullopt : std::optional(parts);
}

bool is_page_word(const std::string& word) {
  return page_words.find(" " + word + " ") != std::string_view::npos;
}

bool is_ornament(char32_t sign) {
  return text::is_dash(sign) || text::is_bullet(sign) || sign == U'|' || sign == U'~' ||
         sign == U'=';
}

}  // namespace

std::optional<PageNumber> read_page_number(std::string_view line) {
  using Form = PageNumber::Form;
  const auto parts = parts_of(line);
  if (!parts || parts->numbers.front() == 0) return std::nullopt;
  const auto& [numbers, words, signs] = *parts;
  const PageNumber number{numbers.front(), Form::Marked};
  if (!words.empty()) {
    // a word for a page, and at most one between the numbers
    std::size_t others = 0;
    for (const std::string& word : words) others += is_page_word(word) ? 0 : 1;
    const bool full_stop =
        signs.empty() || signs.find_first_not_of(U".:/()[]|-–—，,") == signs.npos;
    const bool named = others < words.size() && others + 1 <= numbers.size() && full_stop;
    return named ? std::optional(number) : std::nullopt;
  }
  if (numbers.size() == 2) {
    const bool of_all = (signs == U"/" || signs == U"|") && numbers[0] <= numbers[1];
    return of_all ? std::optional(PageNumber{numbers[0], Form::OfAll}) : std::nullopt;
  }
  if (signs.empty()) return PageNumber{numbers.front(), Form::Bare};
  const bool framed = signs.size() >= 2 && signs.size() % 2 == 0 &&
                      signs.find_first_not_of(signs.front()) == signs.npos &&
                      is_ornament(signs.front());
  const auto first = text::first_telling_character(line);
  return framed && first && is_ornament(*first) ? std::optional(number) : std::nullopt;
}

}  // namespace lectern::deck
