#include "content/snapshot.h"

#include <utility>

#include "base/failure.h"
#include "base/sha256.h"

namespace lectern::content {
namespace {

namespace fs = std::filesystem;

/// What was found, as it was when it was found.
std::shared_ptr<const std::string> bytes_of(const ContentFile& file, std::size_t most_bytes) {
  if (file.too_large) throw TooLarge(file.reason);
  if (!file.bytes) throw Failure(file.reason);
  if (file.bytes->size() > most_bytes) {
    throw TooLarge("cannot read " + file.path.string() + ": larger than " +
                   std::to_string(most_bytes >> 20U) + " MiB");
  }
  return file.bytes;
}

const std::vector<std::string>& names_of(const ContentFolder& folder) {
  if (!folder.reason.empty()) throw Failure(folder.reason);
  return folder.names;
}

/// Reads on, and remembers what came of it.
class Recorder final : public FileReader {
 public:
  explicit Recorder(const FileReader& from) : from_(from) {}

  std::shared_ptr<const std::string> read(const fs::path& file,
                                          std::size_t most_bytes) const override {
    return bytes_of(find(fs::absolute(file), most_bytes), most_bytes);
  }

  std::vector<std::string> list(const fs::path& folder) const override {
    const auto [found, is_new] = folders_.try_emplace(fs::absolute(folder));
    if (is_new) {
      try {
        found->second.names = from_.list(folder);
      } catch (const Failure& failure) {
        found->second.reason = failure.what();
      }
    }
    return names_of(found->second);
  }

  std::shared_ptr<const ContentSnapshot> snapshot(config::Sources sources) {
    for (const config::SourceFile& file : config::files_of(sources, *this)) {
      find(file.path, file.most_bytes);
    }
    return std::make_shared<const ContentSnapshot>(std::move(sources), std::move(files_),
                                                   std::move(folders_));
  }

 private:
  const ContentFile& find(const fs::path& path, std::size_t most_bytes) const {
    const auto [found, is_new] = files_.try_emplace(path);
    ContentFile& file = found->second;
    if (!is_new) return file;
    file.path = path;
    try {
      file.bytes = from_.read(path, most_bytes);
      file.sha256 = sha256(*file.bytes);
    } catch (const TooLarge& failure) {
      file.reason = failure.what();
      file.too_large = true;
    } catch (const Failure& failure) {
      file.reason = failure.what();
    }
    return file;
  }

  const FileReader& from_;
  mutable ContentSnapshot::Files files_;
  mutable ContentSnapshot::Folders folders_;
};

char letter_of(config::Subject::Kind kind) {
  switch (kind) {
    case config::Subject::Kind::Configuration: return 'c';
    case config::Subject::Kind::Deck: return 'd';
    case config::Subject::Kind::Stick: break;
  }
  return 's';
}

std::string fingerprint_of(const config::Subject& subject, const std::vector<ContentFile>& files) {
  // No path and no reason has a zero byte in it, so nothing can be taken for something else.
  std::string all = letter_of(subject.kind) + subject.path.string() + '\0';
  for (const ContentFile& file : files) {
    all += file.path.string() + '\0' + (file.bytes ? file.sha256 : file.reason) + '\0';
  }
  return sha256(all);
}

}  // namespace

ContentSnapshot::ContentSnapshot(config::Sources sources, Files files, Folders folders)
    : sources_(std::move(sources)), files_(std::move(files)), folders_(std::move(folders)) {
  for (const config::SourceFile& file : config::files_of(sources_, *this)) {
    own_files_.push_back(files_.at(file.path));
  }
  fingerprint_ = fingerprint_of(subject(), own_files_);
}

std::shared_ptr<const std::string> ContentSnapshot::read(const fs::path& file,
                                                         std::size_t most_bytes) const {
  const auto found = files_.find(fs::absolute(file));
  if (found == files_.end()) throw Failure(file.string() + " was not read");
  return bytes_of(found->second, most_bytes);
}

std::vector<std::string> ContentSnapshot::list(const fs::path& folder) const {
  const auto found = folders_.find(fs::absolute(folder));
  if (found == folders_.end()) throw Failure(folder.string() + " was not read");
  return names_of(found->second);
}

OpenedContent open_content(const std::function<config::Loaded(const FileReader&)>& load,
                           const FileReader& from) {
  Recorder recorder(from);
  config::Loaded loaded = load(recorder);
  return {std::move(loaded.config), std::move(loaded.problems),
          recorder.snapshot(std::move(loaded.sources))};
}

}  // namespace lectern::content
