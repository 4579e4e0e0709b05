#include "review/converter.h"

#include <unicode/unistr.h>

#include "text/icu.h"

namespace lectern::review {

Converter::Converter(const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  converter_.reset(ucnv_open(encoding, &status));
  text::require(status, encoding);
  ucnv_setFromUCallBack(converter_.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  ucnv_setToUCallBack(converter_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                      &status);
  text::require(status, encoding);
}

std::optional<std::string> Converter::bytes_of(std::string_view utf8) const {
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int>(utf8.size())});
  constexpr int longest_character = 4;
  std::string bytes(static_cast<std::size_t>(text.length() * longest_character) + 1, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int size = ucnv_fromUChars(converter_.get(), bytes.data(), static_cast<int>(bytes.size()),
                                   text.getBuffer(), text.length(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

std::optional<std::string> Converter::text_of(std::string_view bytes) const {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  const int room = static_cast<int>(2 * bytes.size()) + 1;
  char16_t* buffer = text.getBuffer(room);
  const int size = ucnv_toUChars(converter_.get(), buffer, room, bytes.data(),
                                 static_cast<int>(bytes.size()), &status);
  text.releaseBuffer(U_SUCCESS(status) ? size : 0);
  if (U_FAILURE(status)) return std::nullopt;
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace lectern::review
