#include "deck/plain/emphasis.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// The characters beside a stretch; a space at the ends of the text.
char32_t before(std::string_view text, std::size_t byte) {
  if (byte == 0) return U' ';
  return characters(text.substr(boundary_before(text, byte - 1), byte)).front().value;
}

char32_t after(std::string_view text, std::size_t byte) {
  if (byte == text.size()) return U' ';
  return characters(text.substr(byte, boundary_after(text, byte + 1) - byte)).front().value;
}

bool is_word(char32_t character) {
  return (text::is_letter(character) || text::is_digit(character)) &&
         !text::is_spaceless(character);
}

}  // namespace

bool is_word_before(std::string_view text, std::size_t byte) { return is_word(before(text, byte)); }

bool is_word_after(std::string_view text, std::size_t byte) { return is_word(after(text, byte)); }

std::size_t Emphasis::add(std::string_view text, std::size_t byte) {
  const char sign = text[byte];
  const std::size_t end = std::min(text.find_first_not_of(sign, byte), text.size());
  const std::size_t size = end - byte;
  const bool usual = sign == '~' ? size == 2 : size <= longest;
  if (!usual) return end;
  const char32_t left = before(text, byte), right = after(text, end);
  // (*1881) is when somebody was born, and "*" a sign
  const bool born = left == U'(' && (text::is_digit(right) || text::is_white_space(right));
  const bool alone = !is_word(left) && !is_word(right) && !text::is_white_space(left) &&
                     !text::is_white_space(right) && !text::is_spaceless(left) &&
                     !text::is_spaceless(right);
  if (sign == '*' && size == 1 && (born || alone)) return end;
  // two signs are no arithmetic
  const bool certain = sign != '_' && size > 1;
  const bool opens = !text::is_white_space(right) && (certain || !is_word(left));
  const bool closes = !text::is_white_space(left) && (certain || !is_word(right));
  if (closes) {
    // what opened before the last few is too far away to be meant
    constexpr std::ptrdiff_t most_open = 16;
    const auto far =
        open_.rend() - open_.rbegin() > most_open ? open_.rbegin() + most_open : open_.rend();
    const auto found = std::find_if(open_.rbegin(), far, [&](const Open& each) {
      return each.sign == sign && each.bytes.size() == size && each.bytes.end < byte;
    });
    if (found != far) {
      pairs_.push_back(found->bytes);
      pairs_.push_back({byte, end});
      for (auto later = found.base(); later != open_.end(); ++later) {
        if (later->sign == '*') unpaired_.push_back(later->bytes);
      }
      open_.erase(found.base() - 1, open_.end());
      return end;
    }
  }
  if (opens) {
    open_.push_back({sign, {byte, end}});
  } else if (sign == '*') {
    unpaired_.push_back({byte, end});
  }
  return end;
}

std::vector<ByteRange> Emphasis::single_doubles() const {
  std::vector<ByteRange> all = unpaired_;
  for (const Open& open : open_) {
    if (open.sign == '*') all.push_back(open.bytes);
  }
  std::erase_if(all, [](const ByteRange& mark) { return mark.size() != 2; });
  std::ranges::sort(all, {}, &ByteRange::begin);
  return all;
}

}  // namespace lectern::deck
