"""The trained turn encoder, behind one small door: :meth:`Encoder.load` and :meth:`Encoder.read`."""

from alongside.notice.encoder.encoder import CannotLoad, Encoder

__all__ = ["CannotLoad", "Encoder"]
