#include "app/verbs/texts/kept_changes.h"

#include "app/verbs/printing.h"
#include "base/system/file.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

/// As a shell reads it.
std::string quoted(const fs::path& path) {
  std::string text = "'";
  for (const char c : path.string()) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + '\'';
}

}  // namespace

void KeptChanges::replace(const fs::path& file, std::string_view bytes) {
  std::error_code unknown;
  const bool there = fs::exists(file, unknown);
  if ((there ? read_file(file, largest_picture) : "") == bytes) return;
  const fs::path kept = there ? copy_beside(file, suffix_) : fs::path();
  replace_file(file, bytes);
  const std::string written = quoted(fs::canonical(file));
  if (there) say_kept(file, kept);
  add_to_way_back(there ? "mv -- " + quoted(fs::absolute(kept)) + ' ' + written
                        : "rm -- " + written);
}

void KeptChanges::move_aside(const fs::path& file) {
  const fs::path kept = move_beside(file, suffix_);
  say_kept(file, kept);
  add_to_way_back("mv -- " + quoted(fs::absolute(kept)) + ' ' + quoted(fs::absolute(file)));
}

void KeptChanges::say_kept(const fs::path& file, const fs::path& kept) {
  tell(file.string() + ": what was there is kept as " + kept.filename().string());
  kept_ = true;
}

void KeptChanges::add_to_way_back(const std::string& command) {
  way_back_ += (way_back_.empty() ? "" : " && ") + command;
}

void KeptChanges::say_way_back() const {
  if (kept_) tell("to take it back: " + way_back_);
}

}  // namespace lectern::app
