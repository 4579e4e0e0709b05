// Runs a fuzz target without a fuzzer: run INPUTS FOLDER... gives it every file of the folders, and
// so many inputs made from them, always the same.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::string;

void run(const Input& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::vector<Input> read(int count, char** folders) {
  std::vector<std::filesystem::path> files;
  for (int i = 0; i < count; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folders[i])) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<Input> inputs;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return inputs;
}

/// One of the inputs, changed in a few places.
Input mutated(const std::vector<Input>& inputs, std::mt19937& random) {
  constexpr std::size_t longest = 4096;
  const auto below = [&random](std::size_t end) { return end == 0 ? 0 : random() % end; };
  const auto any = [&] { return inputs[below(inputs.size())]; };
  Input input = any();
  for (std::size_t edits = 1 + below(8); edits > 0; --edits) {
    const std::size_t at = below(input.size() + 1);
    const Input other = any();
    const std::size_t begin = below(other.size());
    switch (below(5)) {
      case 0: input.insert(at, 1, static_cast<char>(random())); break;
      case 1: input.erase(at, below(16)); break;
      case 2: input.insert(at, other, begin, below(64)); break;
      case 3: input.insert(at, input.substr(at, below(64))); break;
      default:
        if (at < input.size()) input[at] = static_cast<char>(random());
    }
  }
  input.resize(std::min(input.size(), longest));
  return input;
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count < 3) {
    std::fprintf(stderr, "usage: %s INPUTS FOLDER...\n", arguments[0]);
    return 2;
  }
  const std::vector<Input> inputs = read(argument_count - 2, arguments + 2);
  if (inputs.empty()) {
    std::fprintf(stderr, "there is no input in the folders\n");
    return 2;
  }
  for (const Input& input : inputs) run(input);
  std::mt19937 random(1);
  for (int i = std::atoi(arguments[1]); i > 0; --i) run(mutated(inputs, random));
}
