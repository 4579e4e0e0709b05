// Findings as the services that check a folder of texts on every change want them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/problem.h"
#include "base/system/file.h"
#include "config/assets.h"

namespace lectern::app {

// Columns count characters there, bytes here; paths are told from the folder that is worked in,
// where they lie in it.

/// SARIF 2.1.0 (OASIS, 2020): a rule for each code that is found.
nlohmann::ordered_json as_sarif(const Problems& problems, const config::FindingPages& pages,
                                const FileReader& files = disk_reader());

/// The lines that GitHub's runners turn into annotations: `::warning file=fr.txt,line=3::…`.
std::string as_annotations(const Problems& problems, const FileReader& files = disk_reader());

}  // namespace lectern::app
