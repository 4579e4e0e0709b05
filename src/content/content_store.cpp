#include "content/content_store.h"

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <memory>
#include <set>
#include <system_error>

#include "base/failure.h"
#include "base/number.h"
#include "base/sha256.h"
#include "base/system/descriptor.h"
#include "base/system/file.h"

namespace lectern::content {
namespace {

namespace fs = std::filesystem;

// Beside the generations, whose names are numbers: one that is being made, one that is being
// removed.
constexpr std::string_view being_made = ".new";
constexpr std::string_view being_removed = ".old";

/// Held by whoever changes the folder.
Descriptor locked(const fs::path& folder, Disk& disk) {
  const fs::path file = folder / ".lock";
  Descriptor lock(disk.open(file, O_RDWR | O_CREAT | O_NOFOLLOW, 0644));
  if (!lock) {
    throw Failure("cannot write " + file.string() + ": " + std::generic_category().message(errno));
  }
  if (flock(lock.number(), LOCK_EX | LOCK_NB) != 0) {
    throw Failure("another Lectern is writing in " + folder.string());
  }
  return lock;
}

/// Copies every file of its own into the generation.
Manifest write_copies(const ContentSnapshot& snapshot, const Generation& generation, Disk& disk) {
  Manifest manifest{{}, snapshot.subject(), snapshot.fingerprint(), {}};
  std::map<fs::path, std::string> copies;
  for (const ContentFile& file : snapshot.own_files()) {
    if (!file.bytes) continue;  // it was missing when the content was found good
    const fs::path copy = generation.copy_of(file.path);
    const auto [known, is_new] = copies.emplace(copy, file.sha256);
    if (known->second != file.sha256) {
      throw Failure(file.path.string() + " is two files, by way of symbolic links");
    }
    manifest.files.push_back({file.path, file.sha256});
    if (!is_new) continue;
    make_folders(copy.parent_path(), disk);
    write_file(copy, *file.bytes, disk);
  }
  return manifest;
}

/// The bytes of a kept file. Throws Failure.
std::string intact(const Generation& generation, const KeptFile& file, Disk& disk) {
  const fs::path copy = generation.copy_of(file.path);
  std::string bytes = read_file(copy, largest_picture, disk);
  if (sha256(bytes) != file.sha256) throw Failure(copy.string() + " is not what was written");
  return bytes;
}

std::set<fs::path> files_under(const fs::path& root) {
  std::set<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_directory()) files.insert(entry.path());
  }
  return files;
}

std::string damage_of(const Generation& generation, Disk& disk) {
  try {
    std::set<fs::path> known;
    for (const KeptFile& file : generation.manifest.files) {
      intact(generation, file, disk);
      known.insert(generation.copy_of(file.path));
    }
    if (files_under(generation.root()) == known) return {};
    return "there are files in " + generation.root().string() +
           " of which its manifest does not know";
  } catch (const std::exception& failure) {
    return message_of(failure);
  }
}

Generation read_generation(unsigned long id, const fs::path& folder, Disk& disk) {
  Generation generation{id, folder, {}, {}};
  try {
    const auto manifest = parse_manifest(read_file(folder / "manifest", largest_text, disk));
    if (manifest) {
      generation.manifest = *manifest;
    } else {
      generation.damage = (folder / "manifest").string() + " is not what was written";
    }
  } catch (const Failure& failure) {
    generation.damage = failure.what();
  }
  return generation;
}

/// A generation's files as if they were where they were found; assets are read from the disk.
class KeptFiles final : public FileReader {
 public:
  KeptFiles(const Generation& generation, fs::path assets, Disk& disk)
      : assets_(std::move(assets)), disk_(disk) {
    for (const KeptFile& file : generation.manifest.files) {
      files_[file.path] = std::make_shared<const std::string>(intact(generation, file, disk));
    }
  }

  std::shared_ptr<const std::string> read(const fs::path& file,
                                          std::size_t most_bytes) const override {
    const auto found = files_.find(fs::absolute(file));
    return found == files_.end() ? asset(file).read(file, most_bytes) : found->second;
  }

  std::vector<std::string> list(const fs::path& folder) const override {
    std::vector<std::string> names;
    for (const auto& [path, bytes] : files_) {
      if (path.parent_path() == fs::absolute(folder)) names.push_back(path.filename());
    }
    return names.empty() ? asset(folder).list(folder) : names;
  }

 private:
  const FileReader& asset(const fs::path& path) const {
    if (!lies_in(fs::absolute(path), assets_)) throw Failure(path.string() + " was not kept");
    return disk_;
  }

  std::map<fs::path, std::shared_ptr<const std::string>> files_;
  const fs::path assets_;
  const DiskReader disk_;
};

}  // namespace

fs::path Generation::copy_of(const fs::path& file) const {
  return root() / file.lexically_normal().relative_path();
}

OpenedContent open_content(const Generation& generation, const fs::path& assets, Disk& disk) {
  const auto& [kind, path] = generation.manifest.subject;
  const bool deck = kind == config::Subject::Kind::Deck;
  return open_content(
      [&, &path = path](const FileReader& files) {
        return deck ? config::default_config(path, assets, files)
                    : config::load_config(path, assets, files);
      },
      KeptFiles(generation, fs::absolute(assets), disk));
}

ContentStore::ContentStore(const fs::path& state_directory, Disk& disk)
    : folder_(fs::absolute(state_directory) / "content"), disk_(disk) {}

std::optional<std::string> ContentStore::save(const ContentSnapshot& snapshot,
                                              std::chrono::sys_seconds now) {
  try {
    make_folders(folder_, disk_);
    const Descriptor lock = locked(folder_, disk_);
    const auto last = newest();
    const bool known = last && last->manifest.fingerprint == snapshot.fingerprint();
    if (known && damage_of(*last, disk_).empty()) return std::nullopt;
    remove_tree(folder_ / being_removed, disk_);
    remove_tree(folder_ / being_made, disk_);
    try {
      keep(snapshot, now);
    } catch (const Failure& failure) {
      try {
        remove_tree(folder_ / being_made, disk_);
      } catch (const Failure&) {
        return failure.what();  // the next one removes it
      }
      throw;
    }
    remove_oldest();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return std::nullopt;
}

void ContentStore::keep(const ContentSnapshot& snapshot, std::chrono::sys_seconds now) {
  const Generation made{0, folder_ / being_made, {}, {}};
  make_folders(made.root(), disk_);
  Manifest manifest = write_copies(snapshot, made, disk_);
  manifest.saved = now;
  write_file(made.folder / "manifest", to_text(manifest), disk_);
  sync_file_system(made.folder, disk_);
  const std::vector<unsigned long> known = ids();
  const unsigned long id = known.empty() ? 1 : known.front() + 1;
  rename_file(made.folder, std::to_string(id), disk_);
  sync_folder(folder_, disk_);
}

std::vector<Generation> ContentStore::generations() const {
  std::vector<Generation> generations;
  for (const unsigned long id : ids()) {
    generations.push_back(read_generation(id, folder_ / std::to_string(id), disk_));
  }
  return generations;
}

std::vector<Generation> ContentStore::inspected() const {
  std::vector<Generation> all = generations();
  for (Generation& generation : all) {
    if (generation.damage.empty()) generation.damage = damage_of(generation, disk_);
  }
  return all;
}

std::optional<Generation> ContentStore::newest(
    const std::optional<config::Subject>& subject) const {
  for (Generation& generation : generations()) {
    const bool meant = !subject || generation.manifest.subject == *subject;
    if (meant && generation.damage.empty()) return std::move(generation);
  }
  return std::nullopt;
}

/// Highest first.
std::vector<unsigned long> ContentStore::ids() const {
  std::vector<unsigned long> ids;
  std::vector<std::string> names;
  if (disk_.list(folder_, names) != 0) return ids;  // nothing was kept yet
  for (const std::string& name : names) {
    const auto id = parse_number<unsigned long>(name);
    if (id && name == std::to_string(*id)) ids.push_back(*id);
  }
  std::sort(ids.rbegin(), ids.rend());
  return ids;
}

/// Each by a rename first, so that none is ever seen half removed.
void ContentStore::remove_oldest() {
  const std::vector<unsigned long> known = ids();
  for (std::size_t i = most; i < known.size(); ++i) {
    rename_file(folder_ / std::to_string(known[i]), std::string(being_removed), disk_);
    remove_tree(folder_ / being_removed, disk_);
  }
}

}  // namespace lectern::content
