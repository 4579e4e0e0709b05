// Reads what configurations name and languages need: themes, font stacks, labels and phrases, each
// a TOML file, lists of function words, and what there is to say of each kind of finding.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/problem.h"
#include "base/system/file.h"
#include "slide/menus/question.h"
#include "slide/menus/staff_phrases.h"
#include "slide/style.h"
#include "text/break/function_words.h"
#include "text/font/fonts.h"

namespace lectern::config {

/// Colours; what the file does not say stays as `slide::Theme` has it. Text that does not reach
/// 7:1 on its ground (WCAG 2.2 AAA) comes back as a warning, `low-contrast`.
slide::Theme read_theme(const std::filesystem::path& file, Problems& problems,
                        const FileReader& files = disk_reader());

/// Fonts by language and script, and by how much each script is set larger than Latin.
struct FontAssets {
  text::FontStacks stacks;
  std::map<std::string, double> script_scale;
};
FontAssets read_fonts(const std::filesystem::path& file, Problems& problems,
                      const FileReader& files = disk_reader());

slide::Labels read_labels(const std::filesystem::path& file, Problems& problems,
                          const FileReader& files = disk_reader());

/// A file for each language, named by its tag, `ja.txt`, and beside it `ja.phrases` where there is
/// a model of its phrases. A line that is of no known kind comes back as a warning, `unknown-kind`;
/// of a folder or a file that cannot be read nothing is said, for lines end well enough by
/// punctuation alone.
text::FunctionWordLists read_function_words(const std::filesystem::path& folder, Problems& problems,
                                            const FileReader& files = disk_reader());

slide::PhraseBook read_phrases(const std::filesystem::path& file, Problems& problems,
                               const FileReader& files = disk_reader());

slide::StaffPhraseBook read_staff_phrases(const std::filesystem::path& file, Problems& problems,
                                          const FileReader& files = disk_reader());

/// What is to be said of a kind of finding, each in sentences for a curator.
struct FindingPage {
  std::string found;    ///< what is wrong
  std::string visitor;  ///< what that means to a visitor
  std::string mend;     ///< what is to be done
  std::string example;  ///< some lines, or one sentence
};

/// By the findings' codes.
using FindingPages = std::map<std::string, FindingPage>;
FindingPages read_finding_pages(const std::filesystem::path& file, Problems& problems,
                                const FileReader& files = disk_reader());

}  // namespace lectern::config
