#include "content/restore.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <set>

#include "base/failure.h"
#include "base/one_line.h"
#include "base/sha256.h"
#include "base/system/file.h"
#include "content/target.h"
#include "deck/format/folder.h"

namespace lectern::content {
namespace {

namespace fs = std::filesystem;

/// The checksums of what is kept of each path.
using Kept = std::map<fs::path, std::set<std::string>>;

Kept kept_in(const std::vector<Generation>& generations) {
  Kept kept;
  for (const Generation& generation : generations) {
    if (!generation.damage.empty()) continue;
    for (const KeptFile& file : generation.manifest.files) {
      kept[file.path].insert(file.sha256);
    }
  }
  return kept;
}

constexpr std::string_view kept_suffix = ".before-restore";

void print(const fs::path& file, const std::string& what) {
  std::cerr << one_line(file.string() + ": " + what) << '\n';
}

void move_aside(const fs::path& file, Disk& disk) {
  print(file, "moved to " + move_beside(file, kept_suffix, disk).filename().string());
}

/// The checksum of what is at a path; nothing when it could not have been read as content.
std::optional<std::string> checksum_at(const fs::path& file, Disk& disk) {
  try {
    return sha256(read_file(file, largest_picture, disk));
  } catch (const Failure&) {
    return std::nullopt;
  }
}

void put_back(const KeptFile& file, const fs::path& copy, const Kept& kept, Disk& disk) {
  const fs::path& path = file.path;
  const auto present = checksum_at(path, disk);
  if (present == file.sha256) return;
  if (!present && fs::exists(fs::symlink_status(path))) move_aside(path, disk);
  if (present && !kept.at(path).contains(*present)) {
    print(path, "kept as " + copy_beside(path, kept_suffix, disk).filename().string());
  }
  make_folders(path.parent_path(), disk);
  replace_file(path, read_file(copy, largest_picture, disk), Outlives::PowerCut, disk);
  print(path, "restored");
}

/// Whether a file that was not there then would be part of the content now.
bool would_be_read(const fs::path& file) {
  const auto language = deck::language_named(file);
  return !language || deck::counts_unlisted(*language);
}

std::set<fs::path> paths_of(const Generation& generation) {
  std::set<fs::path> paths;
  for (const KeptFile& file : generation.manifest.files) paths.insert(file.path);
  return paths;
}

/// A manifest that names anything else was not written by a player.
void require_own_files(const Generation& generation, const config::Sources& own) {
  for (const KeptFile& file : generation.manifest.files) {
    if (config::is_read(file.path, own)) continue;
    throw Failure("content " + std::to_string(generation.id) + " has " + file.path.string() +
                  " in it, which its configuration does not read; nothing is changed");
  }
}

/// The folder that has all of the files in it, somewhere.
fs::path common_folder(const std::vector<KeptFile>& files) {
  std::optional<fs::path> common;
  for (const KeptFile& file : files) {
    const fs::path folder = file.path.lexically_normal().parent_path();
    if (!common) common = folder;
    const auto end =
        std::mismatch(common->begin(), common->end(), folder.begin(), folder.end()).first;
    fs::path both;
    std::for_each(common->begin(), end, [&](const fs::path& step) { both /= step; });
    common = both;
  }
  return common.value_or("/");
}

}  // namespace

Restored restore(const Generation& generation, const std::vector<Generation>& kept,
                 const std::optional<config::Sources>& within, Disk& disk) {
  const OpenedContent opened = open_content(generation, assets_folder(), disk);
  const config::Sources& own = opened.snapshot->sources();
  require_own_files(generation, own);
  const Kept all = kept_in(kept);
  Restored result = Restored::Everything;
  for (const KeptFile& file : generation.manifest.files) {
    if (within && !config::is_read(file.path, *within)) {
      print(file.path, "not restored: the configuration that is there does not read it");
      result = Restored::NotElsewhere;
    } else {
      put_back(file, generation.copy_of(file.path), all, disk);
    }
  }
  const std::set<fs::path> known = paths_of(generation);
  for (const auto& [path, most, picture] : config::files_of(own, DiskReader(disk))) {
    const bool there = fs::exists(fs::symlink_status(path));
    const bool may = !within || config::is_read(path, *within);
    if (there && may && !known.contains(path) && would_be_read(path)) move_aside(path, disk);
  }
  return result;
}

void unpack(const Generation& generation, const fs::path& folder) {
  if (fs::exists(folder) && !fs::is_empty(folder)) {
    throw Failure(folder.string() + " is not empty; nothing is changed");
  }
  const fs::path common = common_folder(generation.manifest.files);
  for (const KeptFile& file : generation.manifest.files) {
    const fs::path to = folder / file.path.lexically_normal().lexically_relative(common);
    make_folders(to.parent_path());
    replace_file(to, read_file(generation.copy_of(file.path), largest_picture));
  }
}

}  // namespace lectern::content
