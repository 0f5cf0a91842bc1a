"""What may stand in an address."""


class Token:
    """The secret part of an invite."""

    regex = "[A-Za-z0-9_-]{20,64}"

    def to_python(self, value: str) -> str:
        """As it is."""
        return value

    def to_url(self, value: str) -> str:
        """As it is."""
        return value


class Whom(Token):
    """Whom an invite is for."""

    regex = "client|supervisor|anew"
