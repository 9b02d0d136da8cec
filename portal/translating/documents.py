"""Many records at once as a translator meets them: as their working copies have them, else as they are."""

from collections.abc import Iterable

from django.apps import apps

from portal.copies.models import WorkingCopy, has_been_public
from portal.records import Record, documents_of
from portal.translating.units import Document


def current_documents(records: Iterable[Record]) -> dict[Record, Document]:
    """The document of each record, all of one kind, in a number of queries that does not grow with them."""
    records = list(records)
    if not records:
        return {}
    copies = {copy.record: copy.document for copy in WorkingCopy.objects.for_records(records)}
    found = {r: copies[r.uuid] for r in records if r.uuid in copies and has_been_public(r)}
    left = {record.pk: record for record in records if record not in found}
    model = apps.get_model(records[0]._meta.label)
    for read, document in documents_of(model._base_manager.filter(pk__in=left)):
        found[left[read.pk]] = document
    return found
