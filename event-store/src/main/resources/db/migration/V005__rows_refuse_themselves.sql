-- Nobody calls it any more: an append that cannot be written whole fails by the row that has no place.
drop function refuse_append();
