// What there is to say of one kind of finding.
#pragma once

#include <string>
#include <string_view>

#include "config/assets.h"

namespace lectern::app {

/// Of every code there is. Throws Failure where the assets are missing or damaged.
config::FindingPages finding_pages();

/// A page of plain text, of lines of at most `columns`.
std::string page_of(const std::string& code, const config::FindingPage& page, int columns);

/// Says that there is no such code, and which was most likely meant.
std::string no_such_code(std::string_view code, const config::FindingPages& pages);

}  // namespace lectern::app
