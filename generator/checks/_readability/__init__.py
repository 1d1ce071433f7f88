"""What the rules about plain language share: whose texts are judged, and how sentences are found and measured."""
