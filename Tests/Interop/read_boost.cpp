// Reads a GraphML file with the Boost Graph Library and prints what it holds as JSON:
//   read_boost FILE.graphml directed|undirected
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <limits>
#include <map>
#include <sstream>

namespace {

std::string quoted(const std::string& text) {
  std::ostringstream out;
  out << '"';
  for (unsigned char byte : text) {
    if (byte == '"' || byte == '\\') {
      out << '\\' << byte;
    } else if (byte < 0x20) {
      out << "\\u" << std::hex << std::setw(4) << std::setfill('0') << int(byte) << std::dec;
    } else {
      out << byte;
    }
  }
  out << '"';
  return out.str();
}

std::string literal(const boost::any& value) {
  std::ostringstream out;
  out << std::setprecision(std::numeric_limits<double>::max_digits10);
  if (auto text = boost::any_cast<std::string>(&value)) return quoted(*text);
  if (auto number = boost::any_cast<int>(&value)) out << *number;
  if (auto number = boost::any_cast<long>(&value)) out << *number;
  if (auto number = boost::any_cast<double>(&value)) out << std::scientific << *number;
  return out.str();
}

template <typename Direction>
int read(std::istream& file, bool isDirected) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, Direction, boost::no_property,
                                      boost::property<boost::edge_index_t, std::size_t>>;
  using Node = typename boost::graph_traits<Graph>::vertex_descriptor;
  using Edge = typename boost::graph_traits<Graph>::edge_descriptor;
  using EdgeKey = const void*;

  std::map<std::string, std::map<Node, boost::any>> nodeValues;
  std::map<std::string, std::map<EdgeKey, boost::any>> edgeValues;
  std::map<std::string, boost::any> graphValues;

  // Notes every value where it belongs; Boost itself only needs to be able to put them.
  class Notes : public boost::dynamic_property_map {
   public:
    using Sink = std::function<void(const boost::any&, const boost::any&)>;
    Notes(Sink sink, const std::type_info& key, const std::type_info& value)
        : sink_(std::move(sink)), key_(&key), value_(&value) {}
    boost::any get(const boost::any&) override { return {}; }
    std::string get_string(const boost::any&) override { return {}; }
    void put(const boost::any& key, const boost::any& value) override { sink_(key, value); }
    const std::type_info& key() const override { return *key_; }
    const std::type_info& value() const override { return *value_; }

   private:
    Sink sink_;
    const std::type_info* key_;
    const std::type_info* value_;
  };

  boost::dynamic_properties properties(
      [&](const std::string& name, const boost::any& key,
          const boost::any& value) -> boost::shared_ptr<boost::dynamic_property_map> {
        auto sink = [&, name](const boost::any& key, const boost::any& value) {
          if (auto node = boost::any_cast<Node>(&key)) {
            nodeValues[name][*node] = value;
          } else if (auto edge = boost::any_cast<Edge>(&key)) {
            edgeValues[name][edge->get_property()] = value;
          } else {
            graphValues[name] = value;
          }
        };
        return boost::make_shared<Notes>(sink, key.type(), value.type());
      });

  Graph graph;
  boost::read_graphml(file, graph, properties);

  std::cout << "{\"directed\":" << (isDirected ? "true" : "false") << ",\"graph\":{";
  const char* separator = "";
  for (const auto& [name, value] : graphValues) {
    std::cout << separator << quoted(name) << ':' << literal(value);
    separator = ",";
  }
  std::cout << "},\"nodes\":[";
  separator = "";
  for (Node node = 0; node < num_vertices(graph); ++node) {
    std::cout << separator << '{';
    separator = ",";
    const char* inner = "";
    for (const auto& [name, values] : nodeValues) {
      auto found = values.find(node);
      if (found == values.end()) continue;
      std::cout << inner << quoted(name) << ':' << literal(found->second);
      inner = ",";
    }
    std::cout << '}';
  }
  std::ostringstream sources, targets;
  std::cout << "],\"edges\":[";
  separator = "";
  auto range = edges(graph);
  for (auto place = range.first; place != range.second; ++place) {
    std::cout << separator << '{';
    sources << separator << source(*place, graph);
    targets << separator << target(*place, graph);
    separator = ",";
    const char* inner = "";
    for (const auto& [name, values] : edgeValues) {
      auto found = values.find((*place).get_property());
      if (found == values.end()) continue;
      std::cout << inner << quoted(name) << ':' << literal(found->second);
      inner = ",";
    }
    std::cout << '}';
  }
  std::cout << "],\"sources\":[" << sources.str() << "],\"targets\":[" << targets.str() << "]}\n";
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 64;
  std::ifstream file(arguments[1]);
  try {
    bool isDirected = std::string(arguments[2]) == "directed";
    return isDirected ? read<boost::directedS>(file, true) : read<boost::undirectedS>(file, false);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
