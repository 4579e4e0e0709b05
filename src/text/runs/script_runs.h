// Which script each stretch of a text is set in, with what is common to all scripts shared out.
#pragma once

#include <vector>

#include "base/range.h"
#include "text/codepoints.h"
#include "text/script.h"

namespace lectern::text {

struct ScriptRun {
  IndexRange range;
  Script script;
};

/// The runs cover the text, in order, and neighbours differ (UAX #24 §5). A common character takes
/// the script before it, or that of the mark it carries; a bracket or quotation mark that closes
/// takes that of the one it closes; what is before any letter takes the script of the first.
/// `language` decides for a text without letters and for a mark that belongs to several scripts.
std::vector<ScriptRun> script_runs(const Codepoints& text, const LanguageTag& language);

}  // namespace lectern::text
