#include "deck/format/unread_file.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include "base/ascii.h"

namespace lectern::deck {
namespace {

using Endings = std::string_view;  // in small letters, each after a space

constexpr Endings there_on_purpose =
    " .toml .png .jpg .jpeg .svg .gif .webp .bmp .tif .tiff .xcf .ttf .otf .ttc ";
constexpr Endings copies = " .bak .orig .old .tmp .temp .swp .part .crdownload .download .lock ";
constexpr Endings documents =
    " .docx .odt .fodt .html .htm .xhtml .md .markdown .xlf .xliff .mxliff .sdlxliff .mqxliff .csv "
    ".tsv ";

/// What other kinds of file have to become.
struct Advice {
  Endings endings;
  const char* text;
};

constexpr std::array advices{
    Advice{" .doc .docm .dot .dotx .rtf .wpd .wps .pages .sxw .ott ",
           "save it as .docx or .odt, and put that into the deck with `lectern import`"},
    Advice{" .pdf .ps .epub ", "copy its text into a text file, one for each language"},
    Advice{" .xlsx .xls .ods .numbers ",
           "save it as .csv, and put that into the deck with `lectern import`"},
    Advice{" .ass .ssa .sub .sbv .ttml .dfxp .stl .smi .scc .usf ", "save it as .srt or .vtt"},
    Advice{" .pot ", "it is a template: its translations, as .po, are what is read"},
    Advice{" .mo .gmo ", "it is compiled: the .po that it was made from is what is read"},
    Advice{" .zip .gz .7z .rar .tar .tgz .xz ", "unpack it"}};

bool is_one_of(std::string_view ending, Endings endings) {
  return !ending.empty() && endings.find(' ' + std::string(ending) + ' ') != Endings::npos;
}

bool is_kept_by_a_program(const std::string& name) {
  constexpr std::array by_itself{"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx"};
  const std::string small = in_small_letters(name);
  return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') ||
         (name.starts_with('#') && name.ends_with('#')) ||
         name.find(".before-import") != std::string::npos ||
         name.find(".before-new") != std::string::npos ||
         name.find(".before-accept") != std::string::npos ||
         std::find(by_itself.begin(), by_itself.end(), small) != by_itself.end();
}

}  // namespace

std::string shell_word(const std::filesystem::path& path) {
  std::string text = path.string();
  constexpr std::string_view plain = "/._-+,:@%";
  const bool as_it_is = !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return is_letter(c) || is_digit(c) || plain.find(c) != std::string_view::npos;
  });
  if (as_it_is) return text;
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + '\'';
}

std::string import_command(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  return "lectern import " + shell_word(file) + ' ' + shell_word(folder);
}

std::optional<Problem> why_unread(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  const std::string ending = in_small_letters(file.extension().string());
  std::error_code unknown;
  if (is_kept_by_a_program(name) || is_one_of(ending, copies) ||
      is_one_of(ending, there_on_purpose) || std::filesystem::is_directory(file, unknown)) {
    return std::nullopt;
  }
  std::string message = "is not read: ";
  const auto advice = std::find_if(advices.begin(), advices.end(), [&](const Advice& each) {
    return is_one_of(ending, each.endings);
  });
  if (is_one_of(ending, documents)) {
    message += '`' + import_command(file) + "` makes a text of the deck of it";
  } else if (advice != advices.end()) {
    message += advice->text;
  } else {
    message += "only .txt, .po, .vtt and .srt are texts of a speech";
  }
  return Problem{file, 0, 0, Severity::Note, "not-read", std::move(message)};
}

}  // namespace lectern::deck
