#include "content/content_store.h"

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <set>
#include <system_error>

#include "base/descriptor.h"
#include "base/failure.h"
#include "base/file.h"
#include "base/sha256.h"

namespace lectern::content {
namespace {

namespace fs = std::filesystem;

// Beside the generations, whose names are numbers: one that is being made, one that is being
// removed.
constexpr std::string_view being_made = ".new";
constexpr std::string_view being_removed = ".old";

/// Held by whoever changes the folder.
Descriptor locked(const fs::path& folder) {
  const fs::path file = folder / ".lock";
  Descriptor lock(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (!lock) {
    throw Failure("cannot write " + file.string() + ": " + std::generic_category().message(errno));
  }
  if (flock(lock.number(), LOCK_EX | LOCK_NB) != 0) {
    throw Failure("another Lectern is writing in " + folder.string());
  }
  return lock;
}

/// Copies every file into the mirror.
Manifest mirror(const config::Sources& sources, const fs::path& root) {
  Manifest manifest{{}, sources.subject, {}, {}};
  std::vector<config::FileState> states;
  std::string bytes;
  for (const config::SourceFile& file : config::files_of(sources)) {
    const config::FileState& state = states.emplace_back(config::read_source(file, bytes));
    // Without a picture that it names the configuration would be wrong; whatever else is missing
    // was missing when the content was found good.
    if (state.sha256.empty() && file.picture) throw Failure(state.reason);
    if (state.sha256.empty()) continue;
    const fs::path copy = config::mirrored(root, file.path);
    if (fs::exists(copy) && sha256(read_file(copy, largest_picture)) != state.sha256) {
      throw Failure(file.path.string() + " is two files, by way of symbolic links");
    }
    fs::create_directories(copy.parent_path());
    write_file(copy, bytes);
    manifest.files.push_back({state.path, state.sha256});
  }
  manifest.fingerprint = config::fingerprint(sources.subject, states);
  return manifest;
}

std::set<fs::path> files_under(const fs::path& root) {
  std::set<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_directory()) files.insert(entry.path());
  }
  return files;
}

std::string damage_of(const Generation& generation) {
  std::set<fs::path> files = files_under(generation.root());
  std::set<fs::path> known;
  for (const KeptFile& file : generation.manifest.files) {
    const fs::path copy = config::mirrored(generation.root(), file.path);
    known.insert(copy);
    if (sha256(read_file(copy, largest_picture)) != file.sha256) {
      return copy.string() + " is not what was written";
    }
  }
  return files == known ? ""
                        : "there are files in " + generation.root().string() +
                              " of which its manifest does not know";
}

Generation read_generation(unsigned long id, const fs::path& folder) {
  Generation generation{id, folder, {}, {}};
  try {
    const auto manifest = parse_manifest(read_file(folder / "manifest"));
    if (manifest) generation.manifest = *manifest;
    generation.damage = manifest ? damage_of(generation)
                                 : (folder / "manifest").string() + " is not what was written";
  } catch (const Failure& failure) {
    generation.damage = failure.what();
  } catch (const fs::filesystem_error& error) {
    generation.damage = error.what();
  }
  return generation;
}

}  // namespace

config::Loaded load(const Generation& generation, const fs::path& assets) {
  const auto& [kind, path] = generation.manifest.subject;
  return kind == config::Subject::Kind::Deck
             ? config::default_config(path, assets, generation.root())
             : config::load_config(path, assets, generation.root());
}

ContentStore::ContentStore(const fs::path& state_directory)
    : folder_(fs::absolute(state_directory) / "content") {}

std::optional<std::string> ContentStore::save(const config::Sources& sources,
                                              const std::string& expected,
                                              std::chrono::sys_seconds now) {
  try {
    fs::create_directories(folder_);
    const Descriptor lock = locked(folder_);
    const auto newest = newest_sound();
    if (newest && newest->manifest.fingerprint == expected) return std::nullopt;
    fs::remove_all(folder_ / being_removed);
    fs::remove_all(folder_ / being_made);
    try {
      keep(sources, expected, now);
    } catch (...) {
      std::error_code ignored;
      fs::remove_all(folder_ / being_made, ignored);
      throw;
    }
    remove_oldest();
  } catch (const Failure& failure) {
    return failure.what();
  } catch (const fs::filesystem_error& error) {
    return "cannot write " + error.path1().string() + ": " + error.code().message();
  }
  return std::nullopt;
}

void ContentStore::keep(const config::Sources& sources, const std::string& expected,
                        std::chrono::sys_seconds now) {
  const fs::path made = folder_ / being_made;
  fs::create_directories(made / "root");
  Manifest manifest = mirror(sources, made / "root");
  if (manifest.fingerprint != expected) {
    throw Failure("the content has changed since it was read");
  }
  manifest.saved = now;
  write_file(made / "manifest", to_text(manifest));
  sync_file_system(made);
  const std::vector<unsigned long> known = ids();
  fs::rename(made, folder_ / std::to_string(known.empty() ? 1 : known.front() + 1));
  sync_folder(folder_);
}

std::vector<Generation> ContentStore::generations() const {
  std::vector<Generation> generations;
  for (const unsigned long id : ids()) {
    generations.push_back(read_generation(id, folder_ / std::to_string(id)));
  }
  return generations;
}

std::optional<Generation> ContentStore::newest_sound(
    const std::optional<config::Subject>& subject) const {
  for (const unsigned long id : ids()) {
    Generation generation = read_generation(id, folder_ / std::to_string(id));
    const bool meant = !subject || generation.manifest.subject == *subject;
    if (meant && generation.damage.empty()) return generation;
  }
  return std::nullopt;
}

/// Highest first.
std::vector<unsigned long> ContentStore::ids() const {
  std::vector<unsigned long> ids;
  std::error_code error;
  fs::directory_iterator entry(folder_, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    unsigned long id = 0;
    const char* last = name.data() + name.size();
    const auto [end, failed] = std::from_chars(name.data(), last, id);
    if (failed == std::errc{} && end == last && name == std::to_string(id)) ids.push_back(id);
  }
  std::sort(ids.rbegin(), ids.rend());
  return ids;
}

/// Each by a rename first, so that none is ever seen half removed.
void ContentStore::remove_oldest() {
  const std::vector<unsigned long> known = ids();
  for (std::size_t i = most; i < known.size(); ++i) {
    fs::rename(folder_ / std::to_string(known[i]), folder_ / being_removed);
    fs::remove_all(folder_ / being_removed);
  }
}

}  // namespace lectern::content
