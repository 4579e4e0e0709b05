// The manual pages, of what the program and its files say of themselves.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

#include "config/assets.h"
#include "manual/roff.h"

namespace lectern::manual {

/// lectern(1): what there is, and the verbs.
Page program_page(const CLI::App& app, const Edition& edition);

/// lectern-VERB(1).
Page verb_page(const CLI::App& verb, const Edition& edition);

/// A page of section 5 of a file whose comments say what its keys mean. What its comment says
/// before the first key is its description.
Page file_page(std::string_view name, std::string_view summary, std::string_view toml,
               const Edition& edition);

/// lectern-findings(7): every code of `lectern check`.
Page findings_page(const config::FindingPages& findings, const Edition& edition);

}  // namespace lectern::manual
