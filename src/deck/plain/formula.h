// Formulas as people write them for TeX, in the letters and signs that Unicode has.
#pragma once

#include <string>
#include <string_view>

namespace lectern::deck {

/// What stands between `$` and `$`, or `$$`, where that is a formula and no price.
bool is_formula(std::string_view tex);

/// `mc^2` → `mc²`, `\frac{a}{b} \times \pi` → `a/b × π`; empty: there is something in it that a
/// line of text cannot show.
std::string formula_in_letters(std::string_view tex);

}  // namespace lectern::deck
