"""The trained turn encoder, behind one small door: :meth:`Encoder.load`, :meth:`Encoder.read` and :meth:`Encoder.vectors`."""

from alongside.notice.encoder.encoder import CannotLoad, Encoder

__all__ = ["CannotLoad", "Encoder"]
