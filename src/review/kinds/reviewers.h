// Each kind of flaw that a text is reviewed for. A reviewer says nothing unless it is sure.
#pragma once

#include "review/text.h"

namespace lectern::review {

/// Letters that were read in another encoding than they were written in (`spoilt-encoding`), or
/// lost as question marks (`lost-letters`).
void review_encoding(const Text& text, Findings& findings);

/// Letters of a script that the language is not written in (`wrong-script`).
void review_script(const Text& text, Findings& findings);

/// Arabic and Hebrew with letters or marks in the order in which they are seen (`visual-order`).
void review_order(const Text& text, Findings& findings);

/// Passages in the words of another text of the deck (`not-translated`).
void review_wording(const Text& text, Findings& findings);

/// What stands where a translation is to come, and what a machine said around one (`placeholder`).
void review_placeholders(const Text& text, Findings& findings);

/// A text that says all, or much, in several languages, which have no files of their own
/// (`several-languages`). Whether it does.
bool review_mixture(const Text& text, Findings& findings);

/// Passages in another language than the file's name says (`wrong-language`).
void review_language(const Text& text, Findings& findings);

/// Numbers that differ from the original's (`number-differs`, `number-missing`), and passages that
/// have each other's (`swapped-passages`).
void review_numbers(const Text& text, Findings& findings);

/// Speaker, place and title left in the original's language (`credit-not-translated`).
void review_credits(const Text& text, Findings& findings);

/// Marks of other formats among the words (`markup`).
void review_markup(const Text& text, Findings& findings);

/// Quotation marks and brackets without their counterparts (`unbalanced`).
void review_pairs(const Text& text, Findings& findings);

/// Quotation marks and spaces that are not the language's (`foreign-quotes`, `spacing`).
void review_typography(const Text& text, Findings& findings);

/// Passages that say again what another says (`repeated-passage`).
void review_repetition(const Text& text, Findings& findings);

/// Words of two scripts, and words said twice (`mixed-scripts`, `repeated-word`).
void review_words(const Text& text, Findings& findings);

}  // namespace lectern::review
