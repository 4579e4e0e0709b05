#include "review/pattern.h"

#include "text/icu.h"

namespace lectern::review {

Pattern::Pattern(const char* regex) {
  UErrorCode status = U_ZERO_ERROR;
  matcher_ = std::make_unique<icu::RegexMatcher>(icu::UnicodeString::fromUTF8(regex), 0, status);
  text::require(status, regex);
}

std::optional<ByteRange> Pattern::find(std::string_view text, std::size_t from) {
  UErrorCode status = U_ZERO_ERROR;
  const text::IcuText utf8(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  text::require(status, "a text to search");
  matcher_->reset(utf8.get());
  if (matcher_->find(static_cast<std::int64_t>(from), status) == 0 || U_FAILURE(status)) {
    return std::nullopt;
  }
  return ByteRange{static_cast<std::size_t>(matcher_->start64(status)),
                   static_cast<std::size_t>(matcher_->end64(status))};
}

}  // namespace lectern::review
