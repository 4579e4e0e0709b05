// ICU's converters, made to stop at what they cannot read.
#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/failure.h"
#include "base/handle.h"

namespace lectern::text {
namespace {

using Converter = Handle<UConverter, ucnv_close>;

Converter converter_of(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) throw Failure(encoding + " is no encoding that is known");
  ucnv_setFallback(converter.get(), false);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return converter;
}

bool is_c1_control(char16_t unit) { return unit >= 0x80 && unit < 0xA0 && unit != 0x85; }

/// The first byte that stands for a control code of C1, of an encoding of single bytes.
std::optional<std::size_t> first_control(const icu::UnicodeString& text, UConverter& converter) {
  if (ucnv_getMaxCharSize(&converter) != 1) return std::nullopt;
  for (int i = 0; i < text.length(); ++i) {
    if (is_c1_control(text[i])) return static_cast<std::size_t>(i);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> encoding_named(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  if (name.empty() || !ucnv_getCanonicalName(name.c_str(), "", &status)) {
    status = U_ZERO_ERROR;
    const Converter known(name.empty() ? nullptr : ucnv_open(name.c_str(), &status));
    if (!known || U_FAILURE(status)) return std::nullopt;
  }
  for (const char* standard : {"MIME", "IANA", "WINDOWS"}) {
    status = U_ZERO_ERROR;
    const char* found = ucnv_getStandardName(name.c_str(), standard, &status);
    if (found && U_SUCCESS(status)) return found;
  }
  return name;
}

ByteOrderMark byte_order_mark_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  // that of UTF-32 begins with that of UTF-16
  static constexpr std::array marks{
      std::pair("UTF-8"sv, "\xEF\xBB\xBF"sv), std::pair("UTF-32LE"sv, "\xFF\xFE\0\0"sv),
      std::pair("UTF-32BE"sv, "\0\0\xFE\xFF"sv), std::pair("UTF-16LE"sv, "\xFF\xFE"sv),
      std::pair("UTF-16BE"sv, "\xFE\xFF"sv)};
  for (const auto& [encoding, mark] : marks) {
    if (bytes.starts_with(mark)) return {encoding, mark.size()};
  }
  return {};
}

DecodedText decode(std::string_view bytes, const std::string& encoding) {
  const Converter converter = converter_of(encoding);
  icu::UnicodeString text;
  std::array<char16_t, 4096> units{};
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char16_t* target = units.data();
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr,
                   true, &status);
    text.append(units.data(), static_cast<int>(target - units.data()));
  }
  DecodedText decoded;
  if (U_FAILURE(status)) {
    std::array<char, 32> bad{};
    auto size = static_cast<std::int8_t>(bad.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), bad.data(), &size, &ignored);
    const auto read = static_cast<std::size_t>(source - bytes.data());
    decoded.first_bad = read - std::min(read, static_cast<std::size_t>(size));
  } else if (const auto control = first_control(text, *converter)) {
    decoded.first_bad = control;
    text.truncate(static_cast<int>(*control));
  }
  text.toUTF8String(decoded.utf8);
  return decoded;
}

}  // namespace lectern::text
