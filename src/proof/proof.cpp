#include "proof/proof.h"

#include <nlohmann/json.hpp>

namespace lectern::proof {
namespace {

using Json = nlohmann::json;

template <typename Value>
std::vector<Value> list_of(const Json& json, Value (*read)(const Json&)) {
  std::vector<Value> list;
  for (const Json& each : json) list.push_back(read(each));
  return list;
}

Text text_of(const Json& json) {
  return {json.at("language"),
          json.at("direction") == "rtl" ? Direction::RightToLeft : Direction::LeftToRight,
          json.at("fonts"), json.at("text")};
}

Passage passage_of(const Json& json) {
  return {json.at("name"), json.at("place"), text_of(json.at("text"))};
}

Finding finding_of(const Json& json) {
  return {json.at("place"), json.at("message"), json.at("code")};
}

Particular particular_of(const Json& json) { return {json.at("term"), json.at("text")}; }

Slide slide_of(const Json& json) {
  const Json::binary_t& picture = json.at("picture").get_binary();
  return {json.at("number"),
          json.at("time"),
          {picture.begin(), picture.end()},
          list_of(json.at("passages"), passage_of),
          list_of(json.at("findings"), finding_of)};
}

Part part_of(const Json& json) {
  return {json.at("language"),
          json.at("name"),
          text_of(json.at("own_name")),
          text_of(json.at("title")),
          list_of(json.at("particulars"), particular_of),
          list_of(json.at("findings"), finding_of),
          list_of(json.at("slides"), slide_of)};
}

}  // namespace

Proof read_proof(std::span<const std::uint8_t> cbor) {
  const Json json = Json::from_cbor(cbor.begin(), cbor.end());
  return {text_of(json.at("title")), json.at("fingerprint"), json.at("fonts"),
          list_of(json.at("parts"), part_of)};
}

}  // namespace lectern::proof
