// The language that most of a document's letters are marked as.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

namespace lectern::documents {

class Majority {
 public:
  void add(const std::string& language, std::size_t bytes) {
    if (!language.empty()) bytes_[language] += bytes;
  }
  /// Empty where nothing was marked.
  std::string language() const {
    const auto most =
        std::max_element(bytes_.begin(), bytes_.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == bytes_.end() ? std::string() : most->first;
  }

 private:
  std::map<std::string, std::size_t> bytes_;
};

}  // namespace lectern::documents
