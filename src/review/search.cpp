#include "review/search.h"

#include <unicode/coll.h>
#include <unicode/stsearch.h>
#include <unicode/tblcoll.h>
#include <unicode/unistr.h>

#include "text/icu.h"

namespace lectern::review {
namespace {

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

std::unique_ptr<icu::Collator> collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> made(
      icu::Collator::createInstance(icu::Locale("root@collation=search"), status));
  text::require(status, "collation");
  made->setStrength(icu::Collator::PRIMARY);
  made->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);
  text::require(status, "collation");
  return made;
}

}  // namespace

struct Search::State {
  explicit State(std::string_view words) : pattern(utf16(words)), order(collator()) {
    UErrorCode status = U_ZERO_ERROR;
    const bool says_nothing = order->compare(pattern, icu::UnicodeString(), status) == UCOL_EQUAL;
    text::require(status, "collation");
    if (says_nothing) return;
    // the text is another each time, and never an empty one
    finder = std::make_unique<icu::StringSearch>(pattern, icu::UnicodeString(u"x"),
                                                 static_cast<icu::RuleBasedCollator*>(order.get()),
                                                 nullptr, status);
    text::require(status, "searching");
  }

  icu::UnicodeString pattern;
  icu::UnicodeString text;
  std::unique_ptr<icu::Collator> order;
  std::unique_ptr<icu::StringSearch> finder;  ///< null: nothing is looked for
};

Search::Search(std::string_view words) : state_(std::make_unique<State>(words)) {}
Search::Search(Search&&) noexcept = default;
Search& Search::operator=(Search&&) noexcept = default;
Search::~Search() = default;

bool Search::found_in(std::string_view text) {
  if (!state_->finder || text.empty()) return false;
  UErrorCode status = U_ZERO_ERROR;
  state_->text = utf16(text);
  state_->finder->setText(state_->text, status);
  const int found = state_->finder->first(status);
  text::require(status, "searching");
  return found != USEARCH_DONE;
}

}  // namespace lectern::review
