"""`manage.py load_demo`: put the demo content in place."""

from django.core.management.base import BaseCommand

from portal import demo


class Command(BaseCommand):
    """Loads the demo; may be run again at any time, changes nothing that is already there."""

    help = "Load the demo content. Running it again adds only what is missing and changes nothing else."

    def handle(self, *args, **options) -> None:
        self.stdout.write("Loading the demo content …")
        made = demo.load()
        for model, number in made.items():
            self.stdout.write(f"  {model}: {number}")
        done = f"Done, {sum(made.values())} records made." if made else "Done, everything was there already."
        self.stdout.write(done)
