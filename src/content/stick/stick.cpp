#include "content/stick/stick.h"

#include <algorithm>
#include <vector>

#include "base/failure.h"
#include "base/number.h"
#include "base/system/environment.h"
#include "kiosk/report/state_directory.h"

namespace lectern::content {
namespace {

namespace fs = std::filesystem;

constexpr const char* copies_name = "stick";
constexpr const char* copy_being_made = ".new";

/// Nothing where it cannot be listed.
std::optional<std::vector<std::string>> names_in(const fs::path& folder, const FileReader& files) {
  try {
    return files.list(folder);
  } catch (const Failure&) {
    return std::nullopt;
  }
}

/// A folder that is empty is a place where none is mounted.
std::optional<fs::path> stick_that_is_in(const FileReader& files) {
  const fs::path mount = stick_mount();
  if (names_in(mount / stick_folder_name, files)) return mount / stick_folder_name;
  const auto names = names_in(mount, files);
  return names && !names->empty() ? std::optional(mount) : std::nullopt;
}

/// Highest first.
std::vector<unsigned long> numbers_in(const fs::path& folder, Disk& disk) {
  std::vector<unsigned long> numbers;
  std::vector<std::string> names;
  if (disk.list(folder, names) != 0) return numbers;
  for (const std::string& name : names) {
    const auto number = parse_number<unsigned long>(name);
    if (number && name == std::to_string(*number)) numbers.push_back(*number);
  }
  std::sort(numbers.rbegin(), numbers.rend());
  return numbers;
}

}  // namespace

fs::path stick_mount() {
  const std::string said = environment("LECTERN_STICK");
  return said.empty() ? fs::path("/run/media/lectern-stick") : fs::absolute(said);
}

std::optional<fs::path> stick_to_show(const Target& target, const config::StickSettings& settings,
                                      const FileReader& files) {
  if (!settings.play || target.sticks == Target::Sticks::None) return std::nullopt;
  if (target.sticks == Target::Sticks::All) {
    if (auto stick = stick_that_is_in(files)) return stick;
  }
  if (!settings.adopt) return std::nullopt;
  return StickCopy(target.state.value_or(kiosk::state_directory_with(copies_name))).folder();
}

bool is_from_stick(const config::Subject& subject) {
  return subject.kind == config::Subject::Kind::Stick && lies_in(subject.path, stick_mount());
}

void ask_for_report() {
  const auto folder = kiosk::folder_in("RUNTIME_DIRECTORY");
  if (!folder) return;
  try {
    write_file(*folder / "stick-report", "wanted\n");
  } catch (const Failure&) {  // where nothing can be asked for there is no report
  }
}

StickCopy::StickCopy(const fs::path& state_directory, Disk& disk)
    : folder_(fs::absolute(state_directory) / copies_name), disk_(disk) {}

std::optional<fs::path> StickCopy::folder() const {
  const auto numbers = numbers_in(folder_, disk_);
  if (numbers.empty()) return std::nullopt;
  return folder_ / std::to_string(numbers.front());
}

void StickCopy::save(const ContentSnapshot& snapshot) {
  const fs::path& stick = snapshot.subject().path;
  const fs::path made = folder_ / copy_being_made;
  remove_tree(made, disk_);
  make_folders(made, disk_);
  for (const ContentFile& file : snapshot.own_files()) {
    if (!file.bytes || !lies_in(file.path, stick)) continue;
    const fs::path copy = made / file.path.lexically_normal().lexically_relative(stick);
    make_folders(copy.parent_path(), disk_);
    write_file(copy, *file.bytes, disk_);
  }
  sync_file_system(made, disk_);
  const std::vector<unsigned long> before = numbers_in(folder_, disk_);
  rename_file(made, std::to_string(before.empty() ? 1 : before.front() + 1), disk_);
  sync_folder(folder_, disk_);
  for (const unsigned long number : before) remove_tree(folder_ / std::to_string(number), disk_);
}

void StickCopy::remove() { remove_tree(folder_, disk_); }

}  // namespace lectern::content
